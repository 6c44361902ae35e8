import { expect, type Browser, type Locator, type Page } from '@playwright/test';
import { consoleUrl } from '../fixtures/addresses';
import type { Account, ListedFile, Sandbox, WorkspaceIds } from '../fixtures/sandbox';
import { DeletedFilesPage } from '../pages/deleted-files-page';
import { FilesPage } from '../pages/files-page';
import { Notifications } from '../pages/notifications';
import { SignInPage } from '../pages/sign-in-page';
import type { Dice } from './dice';

/** Who the other client of Evo acts as. No fault is meant for that account, so that it sees the truth. */
export const OTHER_CLIENT = 'outsider';

/** Faults at the token endpoint add up: only signing in and renewing meet them. */
const MOST_SIGN_INS = 50;

/** What a person may find where a file was looked for. */
type Sight = 'listed' | 'not listed' | 'signed out' | 'not loaded';

/** One person at one browser, who deletes and restores without waiting for how it ends. */
export class Walker {
  private readonly files: FilesPage;
  private readonly deletedFiles: DeletedFilesPage;
  private readonly notifications: Notifications;
  private readonly signInPage: SignInPage;

  private constructor(
    readonly account: Account,
    readonly page: Page,
    private readonly workspace: WorkspaceIds,
  ) {
    this.files = new FilesPage(page);
    this.deletedFiles = new DeletedFilesPage(page);
    this.notifications = new Notifications(page);
    this.signInPage = new SignInPage(page);
  }

  static async arrive(browser: Browser, account: Account, workspace: WorkspaceIds): Promise<Walker> {
    const context = await browser.newContext({ baseURL: consoleUrl });
    const walker = new Walker(account, await context.newPage(), workspace);
    await walker.signInPage.signInAs(account);
    return walker;
  }

  async delete(file: ListedFile, dice: Dice): Promise<string> {
    const sight = await this.look(
      () => this.files.open(this.workspace, query(file)),
      this.files.deleteButton(file.name),
    );
    if (sight !== 'listed') return sight;
    await this.files.deleteButton(file.name).click();
    const dialog = this.files.dialog(file.name);
    // A person without the role is told so in place of the question.
    await expect(dialog.root.or(this.notifications.alert().first())).toBeVisible({ timeout: 45_000 });
    if (!(await dialog.root.isVisible())) return 'refused before it was sent';
    if (dice.chance(0.05)) {
      await dialog.cancel.click();
      return 'cancelled';
    }
    if (!(await dialog.confirm.isEnabled())) {
      await dialog.cancel.click();
      return 'no longer there to delete';
    }
    if (dice.chance(0.1)) await dialog.confirm.dblclick();
    else await dialog.confirm.click();
    await expect(dialog.root).toBeHidden({ timeout: 30_000 });
    return dice.chance(0.4) ? await this.undo(file) : 'confirmed';
  }

  async restore(file: ListedFile): Promise<string> {
    const button = this.deletedFiles.restoreButton(file.name).first();
    const sight = await this.look(() => this.deletedFiles.open(this.workspace), button);
    if (sight !== 'listed') return sight;
    await button.click();
    await expect(this.anyWord()).toBeVisible({ timeout: 45_000 });
    return 'pressed Restore';
  }

  async expectCounts(live: number, deleted: number): Promise<void> {
    await this.files.open(this.workspace);
    await this.files.expectCount(`${live} files`);
    await this.deletedFiles.open(this.workspace);
    await this.files.expectCount(`${deleted} deleted files`);
  }

  /** Only where the answer came at once: an undo is offered for a file that is known to be deleted. */
  private async undo(file: ListedFile): Promise<string> {
    const undo = this.notifications.undo(`Deleted ${file.name}`);
    await expect(this.anyWord()).toBeVisible();
    if (!(await undo.isVisible())) return 'confirmed, no undo yet';
    await undo.click();
    return 'confirmed and undone';
  }

  private anyWord(): Locator {
    const { region } = this.notifications;
    return region.getByRole('status').or(region.getByRole('alert')).first();
  }

  /** Opens a list and waits until it says what it holds. */
  private async look(open: () => Promise<void>, button: Locator): Promise<Sight> {
    await open();
    const signIn = this.signInPage.signInButton;
    const counted = this.page.getByRole('status').filter({ hasText: /files$/ });
    const failed = this.page.getByRole('heading', { name: /didn.t load/ });
    await expect(signIn.or(counted).or(failed).first()).toBeVisible({ timeout: 60_000 });
    if (await signIn.isVisible()) {
      // A fault may be waiting for the provider.
      for (let tries = 1; !(await this.signInPage.trySignInAs(this.account)); tries += 1) {
        if (tries === MOST_SIGN_INS) throw new Error(`${this.account} cannot sign in.`);
      }
      return 'signed out';
    }
    if (await failed.isVisible()) return 'not loaded';
    return (await button.isVisible()) ? 'listed' : 'not listed';
  }
}

function query(file: ListedFile): string {
  return `?q=${encodeURIComponent(file.name)}`;
}

/** Another client of Evo that the console knows nothing of: it flips the file, wherever it is. */
export async function flipBehindTheConsole(
  sandbox: Sandbox,
  workspace: WorkspaceIds,
  file: ListedFile,
): Promise<string> {
  const client = await sandbox.asAnotherClient(OTHER_CLIENT);
  const live = await client.files(workspace, { file_name: file.name });
  if (live.some(({ file_id }) => file_id === file.file_id)) {
    return `another client deleted it: ${await client.tryDelete(workspace, file.file_id)}`;
  }
  return `another client restored it: ${await client.restore(workspace, file.file_id)}`;
}
