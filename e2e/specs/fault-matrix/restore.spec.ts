import { faultNamed, isUnclear, rowsOf, UNREADABLE, type Column, type FaultName } from '../../fault-matrix/faults';
import { expectSentOnce, expectTold } from '../../fault-matrix/told';
import { expect, test } from '../../fixtures/test';
import { DeletedFilesPage } from '../../pages/deleted-files-page';
import { Notifications } from '../../pages/notifications';

const STRAY = /neither a success nor an error/;
const MOVED = /another address, which the console does not follow/;
const UNTRUSTED = /known addresses only/;
const NO_PAGE = /no answer of the File API/;

/** What the alert says of a restore so answered. */
const RESTORE: Column<RegExp> = {
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
  '303': /not in the form Evo documents/,
  '400 bad-request': /fault is ours/,
  '400 invalid-path': /not one that Evo takes/,
  '400 no-file-upload-in-progress': /no upload of the file/,
  '401 missing-token': /You’re not signed in.*Sign in again/,
  '401 invalid-token': /Your session has ended.*Sign in again/,
  '401 with WWW-Authenticate alone': /no longer accepts your sign-in.*Sign in again/,
  '403 insufficient-role': /can’t restore files in North Pit/,
  '403 without a type': /named no role/,
  '403 as a web page': /blocked on the way/,
  '404 not-found': /nothing to restore/,
  '404 without a type': /does not come from the File API/,
  '405': /cannot do this/,
  '408': /too slowly/,
  '409 already-exists': /Another file stands where this one stood/,
  '409 without a type': /no longer as it was listed/,
  '410 gone': /no longer offers it for restoring/,
  '410 without a type': /does not come from the File API/,
  '412': /no longer as it was listed/,
  '413': /refused to read all of it/,
  '414': /refused to read all of it/,
  '415': /Unsupported Media Type/,
  '422 validation': /Reload the list, then try it once more/,
  '423': /Another change is under way/,
  '425': /Another change is under way/,
  '429 with Retry-After': /Too many requests.*Try again in 30 seconds/,
  '429 with a Retry-After of years': /Too many requests.*Try again in 60 seconds/,
  '429 without Retry-After': /Too many requests.*Try again in a moment/,
  '429 with a useless Retry-After': /Too many requests.*Try again in a moment/,
  '431': /refused to read all of it/,
  '451': /For reasons of law x+…/,
  '500 api-errors': /fault is Evo’s/,
  '501': /cannot do this/,
  '502 store-error': /keeps the list of files/,
  '502 bad-gateway': /behind Evo’s gateway/,
  '502 without a type': /Bad Gateway/,
  '503': /busy beyond what it can take/,
  '503 with Retry-After': /busy beyond what it can take/,
  '504': /gave its gateway no answer/,
  '520': /Reload list/,
  '599': /Reload list/,
  'a web page with 200': STRAY,
  'a web page with 400': NO_PAGE,
  'a web page with 502': NO_PAGE,
  'nothing with 200': STRAY,
  'nothing with 400': /It was empty/,
  'nothing with 502': /It was empty/,
  'a problem of the wrong content type': /Reload the list, then try it once more/,
  'an answer of the wrong content type': STRAY,
  'a list in place of a problem': /Reload the list/,
  'a list in place of an answer': STRAY,
  'half an answer': /Evo did not say what became of the file/,
  'half a problem': /broke off in the middle/,
  'text that is not UTF-8': /a\[NUL\]b.*c.*d/,
  'keys twice and __proto__': /the last one/,
  'a huge answer': STRAY,
  'a huge problem': /larger than any answer/,
  'a compression bomb': STRAY,
  'a compression bomb as a problem': /larger than any answer/,
  'brotli unasked': STRAY,
  'a connection reset after the request': /broke after the request had left/,
  'an unknown type': /A title of its own/,
  "another host's type": /A title of its own/,
  'a type that is a number': /A title of its own/,
  'a type that is a list': /A title of its own/,
  'a type that is relative': /A title of its own/,
  'a type that is a script': /A title of its own/,
  'a type that is very long': /A title of its own/,
  'a body that contradicts its status': /no longer as it was listed/,
};

/** These keep a title of their own; the others say that the file was not restored. */
const OWN_TITLE = [401, 403];

/** They do not come from the File API, so the file is read too. */
const ALSO_READ: FaultName[] = ['404 without a type', '410 without a type'];

for (const [fault, says] of rowsOf(RESTORE)) {
  test(`a restore answered by ${fault}: its own words, the file stays deleted, nothing is sent again`, async ({
    sandbox,
    steadyPage,
  }) => {
    const { orgId, workspaceId } = await sandbox.workspace('North Pit');
    const page = await steadyPage(`/orgs/${orgId}/workspaces/${workspaceId}/deleted`);
    const [deleted, { region }] = [new DeletedFilesPage(page), new Notifications(page)];
    const name = (await deleted.table.getByRole('rowheader').last().textContent()) ?? '';
    await sandbox.arm({ operation: 'files.restore', times: -1, ...faultNamed(fault).order });
    await deleted.restoreButton(name).click();

    const alert = region.getByRole('alert');
    await expectTold(alert, fault, says);
    const { type, status } = faultNamed(fault);
    if (!OWN_TITLE.includes(status ?? 0) || type === UNREADABLE) {
      await expect(alert).toContainText(`${name} was not restored`);
    }
    const checked = isUnclear(fault) || ALSO_READ.includes(fault);
    await expect(alert.getByText('We checked: the file is still deleted')).toHaveCount(checked ? 1 : 0);
    await expect(deleted.row(name)).toBeVisible();

    await expectSentOnce(sandbox, 'files.restore', fault);
    await alert.getByRole('button', { name: 'Dismiss' }).click();
    await expect(region.getByRole('alert')).toHaveCount(0);
  });
}
