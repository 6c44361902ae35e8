import { expect } from '@playwright/test';
import type { Fault } from '../fixtures/sandbox';
import { FilesPage } from '../pages/files-page';
import { Notifications } from '../pages/notifications';
import type { PageState, Scene } from './page-state';

/** Opens the list on a file, and asks to delete it. */
async function askToDelete({ page, northPit }: Scene): Promise<string> {
  const filesPage = new FilesPage(page);
  const name = await filesPage.openOnFirst(northPit, 'assay');
  await filesPage.askToDelete(name);
  return name;
}

/** Deletes a file while the sandbox does this, and gives its name. */
async function deleteAmid(scene: Scene, ...faults: Fault[]): Promise<string> {
  const name = await askToDelete(scene);
  for (const fault of faults) await scene.sandbox.arm(fault);
  await new FilesPage(scene.page).dialog(name).confirm.click();
  return name;
}

const onDelete = (fault: string, more: Partial<Fault> = {}): Fault => ({ operation: 'files.delete', fault, ...more });

/** The alert that follows a delete amid these faults, with its details open. */
function refusal(kind: string, ...faults: Fault[]): PageState {
  return {
    name: `toast: ${kind}`,
    reach: async (scene) => {
      await deleteAmid(scene, ...faults);
      const alert = new Notifications(scene.page).alert();
      await alert.getByRole('button', { name: 'Details', exact: true }).click();
      await expect(alert.getByText('Reference')).toBeVisible();
    },
  };
}

export const operationStates: PageState[] = [
  { name: 'delete dialog', reach: async (scene) => void (await askToDelete(scene)) },
  {
    name: 'delete dialog that still reads',
    reach: async ({ page, sandbox, northPit }) => {
      const filesPage = new FilesPage(page);
      const name = await filesPage.openOnFirst(northPit, 'assay');
      await sandbox.arm({ operation: 'files.get', fault: 'hang', times: -1 });
      await filesPage.deleteButton(name).click();
      await expect(filesPage.dialog(name).root.getByRole('img', { name: 'being read' }).first()).toBeVisible();
    },
  },
  {
    name: 'toast: deleted',
    reach: async (scene) => {
      const name = await deleteAmid(scene);
      await expect(new Notifications(scene.page).status(`Deleted ${name}`)).toBeVisible();
    },
  },
  {
    name: 'toast: restored',
    reach: async (scene) => {
      const name = await deleteAmid(scene);
      const notifications = new Notifications(scene.page);
      await notifications.undo(`Deleted ${name}`).click();
      await expect(notifications.status(`Restored ${name}`)).toBeVisible();
    },
  },
  {
    name: 'toast: deleting, with a busy row',
    reach: async (scene) => {
      const name = await deleteAmid(scene, onDelete('hang'));
      await expect(new Notifications(scene.page).status(`Deleting ${name}`)).toBeVisible();
      await expect(new FilesPage(scene.page).row(name)).toHaveAttribute('aria-busy', 'true');
    },
  },
  refusal('role', onDelete('auth/insufficient-role')),
  refusal('sign-in', onDelete('401', { times: 2 })),
  refusal('conflict', onDelete('409')),
  refusal('Evo failed', onDelete('metadata/store-error')),
  refusal('not checked yet', onDelete('503'), { operation: 'files.get', fault: '503', times: -1 }),
];
