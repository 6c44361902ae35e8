import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import { openHydrated } from '../pages/hydrated';

const PLANTED =
  '<img src="data:," onerror="planted = 1"><script>planted = 1</script><style>body { display: none }</style>';

/** Has the server's answer carry foreign markup, as a hole in the escaping of names would. */
async function plant(page: Page, address: string): Promise<void> {
  await page.route(address, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/<body[^>]*>/, (tag) => `${tag}${PLANTED}`);
    await route.fulfill({ response, body });
  });
}

/** What the policy keeps out of the documents the page will show, by directive. */
async function keptOut(page: Page): Promise<Set<string>> {
  const directives = new Set<string>();
  await page.exposeFunction('tellKeptOut', (directive: string) => directives.add(directive));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      const told: unknown = Reflect.get(window, 'tellKeptOut');
      if (typeof told === 'function') told(effectiveDirective);
    });
  });
  return directives;
}

test('a planted script, handler or stylesheet does nothing, and no string is evaluated', async ({
  context,
  sandbox,
}) => {
  const { orgId, workspaceId } = await sandbox.workspace('North Pit');
  const address = `/orgs/${orgId}/workspaces/${workspaceId}/files`;
  const page = await context.newPage();
  const directives = await keptOut(page);
  await plant(page, address);
  await openHydrated(page, address);

  await expect.poll(() => [...directives].sort()).toEqual(['script-src-attr', 'script-src-elem', 'style-src-elem']);
  expect(await page.evaluate(() => 'planted' in window)).toBe(false);
  await expect(page.locator('body')).toBeVisible();
  // The browser lets a debugger evaluate strings, so the page itself has to try, later.
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
    script.text = `setTimeout(() => {
      try { document.body.dataset.evaluated = eval('"yes"') } catch { document.body.dataset.evaluated = 'no' }
    })`;
    document.body.append(script);
  });
  await expect(page.locator('body')).toHaveAttribute('data-evaluated', 'no');
});

test('the dialogs, menus and toasts of a page need nothing beyond its policy', async ({
  sandbox,
  filesPage,
  notifications,
  page,
}) => {
  const northPit = await sandbox.workspace('North Pit');
  const name = await filesPage.openOnFirst(northPit, 'assay');
  await filesPage.moreActions(name).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await filesPage.askToDelete(name);
  // The dialog keeps the page behind it from scrolling, by a style that needs the page's nonce.
  await expect(page.locator('body')).toHaveCSS('overflow', 'hidden');
  await filesPage.dialog(name).confirm.click();
  await expect(notifications.status(`Deleted ${name}`)).toBeVisible();
});
