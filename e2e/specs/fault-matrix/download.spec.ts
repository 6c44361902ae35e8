import { faultNamed, rowsOf } from '../../fault-matrix/faults';
import type { Column } from '../../fault-matrix/faults';
import { READING } from '../../fault-matrix/reading-words';
import { expectTold } from '../../fault-matrix/told';
import { expect, test } from '../../fixtures/test';
import { FilesPage } from '../../pages/files-page';
import { Notifications } from '../../pages/notifications';

/** A download says of the file what a list says of the workspace. */
const DOWNLOAD: Column<RegExp> = {
  ...READING,
  '403 insufficient-role': /can’t download files in North Pit/,
  '404 not-found': /Evo didn’t find DH-/,
  '410 gone': /Evo says DH-.* was deleted/,
};

for (const [fault, says] of rowsOf(DOWNLOAD)) {
  test(`a download answered by ${fault}: its own words, nothing is saved, the page stays`, async ({
    sandbox,
    steadyPage,
  }) => {
    const { orgId, workspaceId } = await sandbox.workspace('North Pit');
    const page = await steadyPage(`/orgs/${orgId}/workspaces/${workspaceId}/files?q=assay`);
    const [files, { region }] = [new FilesPage(page), new Notifications(page)];
    const name = (await files.grid.getByRole('rowheader').first().textContent()) ?? '';
    let saved = 0;
    const count = () => void (saved += 1);
    page.on('download', count);
    await sandbox.arm({ operation: 'files.get', times: -1, ...faultNamed(fault).order });
    await files.moreActions(name).click();
    await page.getByRole('menuitem', { name: 'Download' }).click();

    const alert = region.getByRole('alert');
    await expectTold(alert, fault, says);
    await expect(alert).toContainText(`${name} was not downloaded`);
    expect(await sandbox.journal('blob.get')).toEqual([]);
    expect(saved).toBe(0);
    page.off('download', count);
    await alert.getByRole('button', { name: 'Dismiss' }).click();
    await expect(region.getByRole('alert')).toHaveCount(0);
  });
}
