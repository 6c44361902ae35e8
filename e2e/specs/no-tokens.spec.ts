import { BrowserRecord, formsOf, readableByScripts } from '../fixtures/browser-record';
import { NORTH_PIT } from '../fixtures/seed';
import { expect, test } from '../fixtures/test';

test.use({ account: null });

test('no token reaches the browser through the whole job, refusals and a renewal included', async ({
  context,
  page,
  sandbox,
  signInPage,
  workspacesPage,
  filesPage,
  deletedFilesPage,
  activityPage,
  notifications,
}) => {
  const record = new BrowserRecord(context);
  const tokens = { first: await sandbox.accessToken('owner'), renewed: await sandbox.accessToken('owner') };
  const refresh = { first: 'CANARY-RT-of-the-sign-in-0123456789', renewed: 'CANARY-RT-of-the-renewal-9876543210' };
  const give = (which: 'first' | 'renewed') =>
    sandbox.arm({
      operation: 'token',
      fault: '200',
      body: { access_token: tokens[which], refresh_token: refresh[which], token_type: 'Bearer', expires_in: 3_600 },
    });

  await give('first');
  await signInPage.signInAs('owner');
  const northPit = await sandbox.workspace(NORTH_PIT);
  await workspacesPage.open(northPit.orgId);
  const name = await filesPage.openOnFirst(northPit, 'assay');
  await filesPage.askToDelete(name);
  await filesPage.dialog(name).cancel.click();

  for (const fault of ['auth/insufficient-role', '500', 'html']) {
    const body = { title: `Bearer ${tokens.first}`, detail: `?access_token=${tokens.first}` };
    await sandbox.arm({ operation: 'files.delete', fault, ...(fault === '500' ? { body } : {}) });
    await filesPage.delete(name);
    const alert = notifications.alert().first();
    await alert.getByRole('button', { name: 'Details', exact: true }).click();
    await alert.getByRole('button', { name: 'Dismiss' }).click();
    await expect(notifications.alert()).toHaveCount(0);
  }

  await give('renewed');
  await sandbox.arm({ operation: 'files.delete', fault: 'auth/invalid-token' });
  await filesPage.delete(name);
  await expect(notifications.status(`Deleted ${name}`)).toBeVisible();
  await notifications.undo(`Deleted ${name}`).click();
  await expect(notifications.status(`Restored ${name}`)).toBeVisible();
  expect(await sandbox.journal('token')).toHaveLength(2);

  await deletedFilesPage.open(northPit);
  await activityPage.open(northPit.orgId);
  await activityPage.outcome(name, 'Denied').getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const readable = await readableByScripts(page);
  await signInPage.signOut();

  const told = [...(await record.all()), readable, await readableByScripts(page)];
  expect(told.join('').length).toBeGreaterThan(100_000);
  expect(told.filter((text) => text.includes(name)).length).toBeGreaterThan(5);
  for (const [which, secret] of Object.entries({ ...tokens, r1: refresh.first, r2: refresh.renewed })) {
    for (const form of formsOf(secret)) {
      const leak = told.find((text) => text.includes(form));
      expect(leak?.slice(0, 300), `${which} as ${form.slice(0, 12)}…`).toBeUndefined();
    }
  }
  expect(told.filter((text) => /[?&]sig=/.test(text))).toEqual([]);
  const scripted = (await context.cookies()).filter(({ httpOnly }) => !httpOnly).map(({ value }) => value);
  for (const value of scripted) expect(value.length).toBeLessThan(64);
});
