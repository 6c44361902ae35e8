import { faultNamed, rowsOf } from '../../fault-matrix/faults';
import { READING } from '../../fault-matrix/reading-words';
import { expect, test } from '../../fixtures/test';
import { FilesPage } from '../../pages/files-page';

for (const [fault, says] of rowsOf(READING)) {
  test(`a file whose reading is answered by ${fault}: the confirmation says so`, async ({ sandbox, steadyPage }) => {
    const { orgId, workspaceId } = await sandbox.workspace('North Pit');
    const page = await steadyPage(`/orgs/${orgId}/workspaces/${workspaceId}/files?q=assay`);
    const files = new FilesPage(page);
    const name = (await files.grid.getByRole('rowheader').first().textContent()) ?? '';
    await sandbox.arm({ operation: 'files.get', times: -1, ...faultNamed(fault).order });
    await files.deleteButton(name).click();

    const { root, confirm, cancel } = files.dialog(name);
    await expect(root).toContainText(says);
    await expect(root).toContainText('What you see here is what the list said');
    await expect(confirm).toBeEnabled();
    expect((await sandbox.journal('files.get')).length).toBeLessThanOrEqual(3);
    await cancel.click();
    await expect(root).toBeHidden();
  });
}
