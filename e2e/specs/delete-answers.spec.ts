import type { Fault } from '../fixtures/sandbox';
import { expect, test } from '../fixtures/test';

type Answer = {
  title: string;
  fault: Omit<Fault, 'operation'>;
  errorType: string;
  httpStatus: string | null;
  /** The file is read back before anything is said. */
  checked: boolean;
  outcome: 'Failed' | 'Denied';
  says: RegExp;
};

const answers: Answer[] = [
  {
    title: '400 bad-request',
    fault: { fault: 'bad-request' },
    errorType: '/file-api/bad-request',
    httpStatus: '400',
    checked: false,
    outcome: 'Failed',
    says: /bad request/,
  },
  {
    title: '400 invalid-path',
    fault: { fault: 'files/invalid-path' },
    errorType: '/file-api/files/invalid-path',
    httpStatus: '400',
    checked: false,
    outcome: 'Failed',
    says: /path|name/,
  },
  {
    title: '401 missing-token',
    fault: { fault: 'auth/missing-token', times: -1 },
    errorType: '/file-api/auth/missing-token',
    httpStatus: '401',
    checked: false,
    outcome: 'Failed',
    says: /not signed in/,
  },
  {
    title: '401 invalid-token',
    fault: { fault: 'auth/invalid-token', times: -1 },
    errorType: '/file-api/auth/invalid-token',
    httpStatus: '401',
    checked: false,
    outcome: 'Failed',
    says: /session has ended/,
  },
  {
    title: '403 insufficient-role',
    fault: { fault: 'auth/insufficient-role' },
    errorType: '/file-api/auth/insufficient-role',
    httpStatus: '403',
    checked: false,
    outcome: 'Denied',
    says: /can.t delete files in North Pit/,
  },
  {
    title: '409 already-exists',
    fault: { fault: 'files/already-exists' },
    errorType: '/file-api/files/already-exists',
    httpStatus: '409',
    checked: false,
    outcome: 'Failed',
    says: /was not deleted/,
  },
  {
    title: '422 validation',
    fault: { fault: 'validation' },
    errorType: '/file-api/validation',
    httpStatus: '422',
    checked: false,
    outcome: 'Failed',
    says: /didn.t accept/,
  },
  {
    title: '429 with Retry-After',
    fault: { fault: '429', retryAfterSeconds: 30 },
    errorType: 'unknown',
    httpStatus: '429',
    checked: false,
    outcome: 'Failed',
    says: /30 s/,
  },
  {
    title: '500 api-errors',
    fault: { fault: 'api-errors' },
    errorType: '/file-api/api-errors',
    httpStatus: '500',
    checked: true,
    outcome: 'Failed',
    says: /internal error/,
  },
  {
    title: '502 store-error',
    fault: { fault: 'metadata/store-error' },
    errorType: '/file-api/metadata/store-error',
    httpStatus: '502',
    checked: true,
    outcome: 'Failed',
    says: /file index/,
  },
  {
    title: '502 bad-gateway',
    fault: { fault: 'bad-gateway' },
    errorType: '/file-api/bad-gateway',
    httpStatus: '502',
    checked: true,
    outcome: 'Failed',
    says: /connection to Evo broke off/,
  },
  {
    title: '503 without a type',
    fault: { fault: '503' },
    errorType: 'unknown',
    httpStatus: '503',
    checked: true,
    outcome: 'Failed',
    says: /./,
  },
  {
    title: 'an HTML page',
    fault: { fault: 'html' },
    errorType: 'unreadable',
    httpStatus: '502',
    checked: true,
    outcome: 'Failed',
    says: /./,
  },
  {
    title: 'an empty body',
    fault: { fault: 'empty' },
    errorType: 'unreadable',
    httpStatus: '502',
    checked: true,
    outcome: 'Failed',
    says: /./,
  },
  {
    title: 'a truncated body',
    fault: { fault: 'truncated' },
    errorType: 'unreadable',
    httpStatus: null,
    checked: true,
    outcome: 'Failed',
    says: /./,
  },
  {
    title: 'a redirect elsewhere',
    fault: { fault: 'redirect' },
    errorType: 'unreadable',
    httpStatus: '307',
    checked: true,
    outcome: 'Failed',
    says: /./,
  },
  {
    title: 'a lost answer',
    fault: { fault: 'reset' },
    errorType: 'network',
    httpStatus: null,
    checked: true,
    outcome: 'Failed',
    says: /./,
  },
];

for (const answer of answers) {
  test(`${answer.title} on a delete: its own words, the file stays, and the trail knows`, async ({
    sandbox,
    filesPage,
    notifications,
    activityPage,
  }) => {
    const northPit = await sandbox.workspace('North Pit');
    const name = await filesPage.openOnFirst(northPit, 'assay');
    await filesPage.askToDelete(name);
    await sandbox.arm({ operation: 'files.delete', ...answer.fault });
    await filesPage.dialog(name).confirm.click();

    const alert = notifications.alert();
    await expect(alert).toHaveCount(1);
    await expect(alert).toHaveAttribute('data-error-type', answer.errorType);
    if (answer.httpStatus) await expect(alert).toHaveAttribute('data-http-status', answer.httpStatus);
    await expect(alert).toContainText(answer.says);
    const check = alert.getByText('We checked: the file still exists');
    await expect(check).toHaveCount(answer.checked ? 1 : 0);
    await expect(alert.getByRole('button', { name: 'Dismiss' })).toBeVisible();
    await alert.getByRole('button', { name: 'Details', exact: true }).click();
    await expect(alert.getByRole('button', { name: 'Copy details' })).toBeVisible();

    await expect(filesPage.rowHeader(name)).toBeVisible();
    await activityPage.open(northPit.orgId);
    await expect(activityPage.outcome(name, answer.outcome)).toBeVisible();
  });
}

test('a deletion whose answer was lost is confirmed by reading, and can be undone', async ({
  sandbox,
  filesPage,
  notifications,
  activityPage,
}) => {
  const northPit = await sandbox.workspace('North Pit');
  const name = await filesPage.openOnFirst(northPit, 'assay');
  await sandbox.arm({ operation: 'files.delete', fault: 'reset', afterExecuting: true });
  await filesPage.delete(name);
  const toast = notifications.status(`Deleted ${name}`);
  await expect(toast).toContainText('confirmed after a lost reply');
  await expect(filesPage.rowHeader(name)).toHaveCount(0);
  expect(await sandbox.journal('files.delete')).toHaveLength(1);
  await activityPage.open(northPit.orgId);
  await expect(activityPage.outcome(name, 'Done, confirmed')).toBeVisible();
});

test('an unclear answer that cannot be checked is said to be so, and settled later by itself', async ({
  sandbox,
  filesPage,
  notifications,
  activityPage,
}) => {
  const northPit = await sandbox.workspace('North Pit');
  const name = await filesPage.openOnFirst(northPit, 'assay');
  await filesPage.askToDelete(name);
  await sandbox.arm({ operation: 'files.delete', fault: 'reset', afterExecuting: true });
  await sandbox.arm({ operation: 'files.get', fault: 'api-errors', times: -1 });
  await filesPage.dialog(name).confirm.click();
  await expect(notifications.alert('We could not check yet')).toBeVisible({ timeout: 20_000 });
  await expect(filesPage.row(name)).toHaveAttribute('aria-busy', 'true');

  // The page is gone; the console goes on by itself.
  await activityPage.open(northPit.orgId);
  await expect(activityPage.outcome(name, 'Checking')).toBeVisible();
  await sandbox.disarmAll();
  await expect(async () => {
    await activityPage.open(northPit.orgId);
    await expect(activityPage.outcome(name, 'Done, confirmed')).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  expect(await sandbox.journal('files.delete')).toHaveLength(1);
});

test.describe('in a session of its own', () => {
  // Signing in again ends the session before, so it must not be the one that other tests share.
  test.use({ account: null });

  test('a 401 after one refresh keeps page and selection, and signing in returns to both', async ({
    sandbox,
    filesPage,
    notifications,
    page,
    signInPage,
  }) => {
    const northPit = await sandbox.workspace('North Pit');
    await signInPage.signInAs('owner');
    await filesPage.open(northPit, '?q=assay');
    await filesPage.grid.getByRole('checkbox', { name: 'Select all matching files' }).click();
    const name = (await filesPage.grid.getByRole('rowheader').first().textContent()) ?? '';
    await filesPage.askToDelete(name);
    await sandbox.arm({ operation: 'files.delete', fault: 'auth/invalid-token', times: -1 });
    await filesPage.dialog(name).confirm.click();
    await expect(notifications.alert()).toContainText('Your session has ended');
    expect(await sandbox.journal('files.delete')).toHaveLength(2); // one refresh, one replay
    await notifications.alert().getByRole('button', { name: 'Sign in again' }).click();
    await signInPage.chooseAccount('owner');
    await expect(page).toHaveURL(/\/files\?q=assay/);
    await expect(page.getByRole('toolbar', { name: /^9 files selected/ })).toBeVisible();
  });
});
