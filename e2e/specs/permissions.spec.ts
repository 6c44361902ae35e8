import { expect, test } from '../fixtures/test';

test.describe('as viewer', () => {
  test.use({ account: 'viewer' });

  test('a delete button says why it is locked, and pressing it sends no delete', async ({
    sandbox,
    filesPage,
    notifications,
    activityPage,
  }) => {
    const northPit = await sandbox.workspace('North Pit');
    const name = await filesPage.openOnFirst(northPit, 'assay');
    const button = filesPage.deleteButton(name);
    await expect(button).toBeEnabled();
    await expect(button).toHaveAccessibleDescription('Your role: viewer. Permitted roles: owner, editor.');
    await button.click();

    const alert = notifications.alert();
    await expect(alert).toHaveAttribute('data-error-type', 'console/not-permitted');
    await expect(notifications.definition(alert, 'Your role')).toHaveText('viewer');
    await expect(notifications.definition(alert, 'Permitted roles')).toHaveText(/owner.*editor/s);
    await expect(alert.getByRole('list', { name: 'Who can help' }).getByRole('listitem').first()).toContainText('@');
    await expect(alert.getByRole('button', { name: 'Copy a request' })).toBeVisible();
    expect(await sandbox.journal('files.delete')).toHaveLength(0);

    await activityPage.open(northPit.orgId);
    await expect(activityPage.outcome(name, 'Not sent')).toBeVisible();
  });

  test('a viewer who became editor meanwhile gets the dialog', async ({ sandbox, filesPage, notifications }) => {
    const northPit = await sandbox.workspace('North Pit');
    const name = await filesPage.openOnFirst(northPit, 'assay');
    await sandbox.setRole(northPit.workspaceId, 'viewer', 'editor');
    await filesPage.deleteButton(name).click();
    await filesPage.dialog(name).confirm.click();
    await expect(notifications.status(`Deleted ${name}`)).toBeVisible();
  });
});

test.describe('as editor', () => {
  test.use({ account: 'editor' });

  test('an editor who lost the role meanwhile is refused by Evo, in words that help', async ({
    sandbox,
    filesPage,
    notifications,
    activityPage,
    page,
  }) => {
    const northPit = await sandbox.workspace('North Pit');
    const name = await filesPage.openOnFirst(northPit, 'assay');
    await filesPage.askToDelete(name);
    await sandbox.setRole(northPit.workspaceId, 'editor', 'viewer');
    await filesPage.dialog(name).confirm.click();

    const alert = notifications.alert();
    await expect(alert).toHaveAttribute('data-error-type', '/file-api/auth/insufficient-role');
    await expect(notifications.definition(alert, 'Your role')).toHaveText('viewer');
    await expect(notifications.definition(alert, 'Permitted roles')).toHaveText(/owner.*editor/s);
    await expect(alert.getByRole('list', { name: 'Who can help' })).toContainText('owner@sandbox.example');
    await expect(filesPage.deleteButton(name)).toBeFocused();
    await expect(page.getByRole('alert')).toHaveCount(1);

    await activityPage.open(northPit.orgId);
    await activityPage.outcome(name, 'Denied').getByRole('link').first().click();
    await expect(activityPage.fact('Role then')).toHaveText('viewer');
    await expect(activityPage.fact('Role now')).toHaveText('viewer');
  });

  test('odd permitted_roles and your_role become one plain sentence', async ({ sandbox, filesPage, notifications }) => {
    const northPit = await sandbox.workspace('North Pit');
    const name = await filesPage.openOnFirst(northPit, 'assay');
    await sandbox.arm({
      operation: 'files.delete',
      fault: 'auth/insufficient-role',
      body: {
        type: 'https://seequent.com/error-codes/file-api/auth/insufficient-role',
        title: 'Insufficient Role.',
        status: 403,
        permitted_roles: [null],
        your_role: ['editor'],
      },
    });
    await filesPage.delete(name);
    const alert = notifications.alert();
    await expect(alert).toContainText('Your role does not allow this.');
    await expect(notifications.definition(alert, 'Your role')).toHaveCount(0);
    await expect(notifications.definition(alert, 'Permitted roles')).toHaveCount(0);
  });
});
