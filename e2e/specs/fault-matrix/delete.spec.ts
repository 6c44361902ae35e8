import { faultNamed, isUnclear, rowsOf, type Column, type FaultName } from '../../fault-matrix/faults';
import { expectSentOnce, expectTold } from '../../fault-matrix/told';
import { expect, test } from '../../fixtures/test';
import { readTrail } from '../../fixtures/trail';
import { FilesPage } from '../../pages/files-page';
import { Notifications } from '../../pages/notifications';

const STRAY = /neither a success nor an error/;
const MOVED = /another address, which the console does not follow/;
const UNTRUSTED = /address this console does not trust/;
const UNKNOWN = /error we don’t know/;
const NO_PAGE = /no answer of the File API/;

/** What the alert says of a delete so answered. */
const DELETE: Column<RegExp> = {
  '200 with a body': STRAY,
  '202': STRAY,
  '301 within the origin': MOVED,
  '302 within the origin': MOVED,
  '307 within the origin': MOVED,
  '308 within the origin': MOVED,
  '301 to another origin': UNTRUSTED,
  '302 to another origin': UNTRUSTED,
  '307 to another origin': UNTRUSTED,
  '308 to another origin': UNTRUSTED,
  '303': MOVED,
  '400 bad-request': /bad request.*was not deleted/,
  '400 invalid-path': /didn’t accept the path/,
  '400 no-file-upload-in-progress': /had already finished/,
  '401 missing-token': /You’re not signed in.*Sign in again/,
  '401 invalid-token': /Your session has ended.*Sign in again/,
  '401 with WWW-Authenticate alone': /no longer accepts your sign-in.*Sign in again/,
  '403 insufficient-role': /can’t delete files in North Pit/,
  '403 without a type': /named no role/,
  '403 as a web page': /blocked on the way/,
  '404 not-found': /there is none, and yet it can be read/,
  '404 without a type': /didn’t know the address/,
  '405': /doesn’t offer this here/,
  '408': /gave up waiting/,
  '409 already-exists': /Another file has that name.*was not deleted/,
  '409 without a type': /Somebody else changed it/,
  '410 gone': /And yet it can be read/,
  '410 without a type': /didn’t know the address/,
  '412': /Somebody else changed it/,
  '413': /too large for Evo/,
  '414': /too large for Evo/,
  '415': UNKNOWN,
  '422 validation': /didn’t accept the request/,
  '423': /holds it locked/,
  '425': /holds it locked/,
  '429 with Retry-After': /slow down.*Try again in 30 seconds/,
  '429 with a Retry-After of years': /slow down.*Try again in 60 seconds/,
  '429 without Retry-After': /slow down.*Try again in a moment/,
  '429 with a useless Retry-After': /slow down.*Try again in a moment/,
  '431': /too large for Evo/,
  '451': /For reasons of law x+…/,
  '500 api-errors': /internal error/,
  '501': /doesn’t offer this here/,
  '502 store-error': /file index/,
  '502 bad-gateway': /connection to Evo broke off/,
  '502 without a type': UNKNOWN,
  '503': /not available right now/,
  '503 with Retry-After': /not available right now/,
  '504': /took too long/,
  '520': UNKNOWN,
  '599': UNKNOWN,
  'a web page with 200': STRAY,
  'a web page with 400': NO_PAGE,
  'a web page with 502': NO_PAGE,
  'nothing with 200': STRAY,
  'nothing with 400': /It was empty/,
  'nothing with 502': /It was empty/,
  'a problem of the wrong content type': /didn’t accept the request/,
  'an answer of the wrong content type': STRAY,
  'a list in place of a problem': UNKNOWN,
  'a list in place of an answer': STRAY,
  'half an answer': /could not be read/,
  'half a problem': /broke off in the middle/,
  'text that is not UTF-8': /a\[NUL\]b.*c.*d/,
  'keys twice and __proto__': /the last one/,
  'a huge answer': STRAY,
  'a huge problem': /larger than any answer/,
  'a compression bomb': STRAY,
  'a compression bomb as a problem': /larger than any answer/,
  'brotli unasked': STRAY,
  'a connection reset after the request': /answer was lost/,
  'an unknown type': /A title of its own/,
  "another host's type": /A title of its own/,
  'a type that is a number': /A title of its own/,
  'a type that is a list': /A title of its own/,
  'a type that is relative': /A title of its own/,
  'a type that is a script': /A title of its own/,
  'a type that is very long': /A title of its own/,
  'a body that contradicts its status': /Somebody else changed it/,
};

/** They may mean that somebody was faster, so the file is read too. */
const ALSO_READ: FaultName[] = ['404 not-found', '404 without a type', '410 gone', '410 without a type'];

for (const [fault, says] of rowsOf(DELETE)) {
  test(`a delete answered by ${fault}: its own words, the file stays, nothing is sent again, and the trail knows`, async ({
    sandbox,
    steadyPage,
  }) => {
    const { orgId, workspaceId } = await sandbox.workspace('North Pit');
    const page = await steadyPage(`/orgs/${orgId}/workspaces/${workspaceId}/files?q=assay`);
    const [files, { region }] = [new FilesPage(page), new Notifications(page)];
    const name = (await files.grid.getByRole('rowheader').first().textContent()) ?? '';
    await files.askToDelete(name);
    await sandbox.arm({ operation: 'files.delete', times: -1, ...faultNamed(fault).order });
    await files.dialog(name).confirm.click();

    const alert = region.getByRole('alert');
    await expectTold(alert, fault, says);
    const checked = isUnclear(fault) || ALSO_READ.includes(fault);
    await expect(alert.getByText('We checked: the file still exists')).toHaveCount(checked ? 1 : 0);
    await expect(files.rowHeader(name)).toBeVisible();

    await expectSentOnce(sandbox, 'files.delete', fault);
    expect((await readTrail()).at(-1)?.outcome).toBe(faultNamed(fault).status === 403 ? 'denied' : 'failed');
    await alert.getByRole('button', { name: 'Details', exact: true }).click();
    await expect(alert.getByRole('button', { name: 'Copy details' })).toBeVisible();
    await alert.getByRole('button', { name: 'Dismiss' }).click();
    await expect(region.getByRole('alert')).toHaveCount(0);
  });
}
