import { faultNamed, rowsOf, type Column } from '../../fault-matrix/faults';
import { expectTold } from '../../fault-matrix/told';
import { expect, test } from '../../fixtures/test';
import { FilesPage } from '../../pages/files-page';

const STRAY = /neither a success nor an error/;
const MOVED = /another address, which the console does not follow/;
const UNTRUSTED = /address this console does not trust/;
const UNKNOWN = /error we don’t know/;
const NO_PAGE = /no answer of the File API/;
const SHAPE = /not in the form Evo documents/;

/** What the panel in place of the list says. */
const LIST: Column<RegExp> = {
  '200 with a body': SHAPE,
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
  '400 bad-request': /bad request/,
  '400 invalid-path': /didn’t accept the path/,
  '400 no-file-upload-in-progress': /had already finished/,
  '401 missing-token': /You’re not signed in.*Sign in again/,
  '401 invalid-token': /Your session has ended.*Sign in again/,
  '401 with WWW-Authenticate alone': /no longer accepts your sign-in.*Sign in again/,
  '403 insufficient-role': /can’t list files in North Pit.*Your role.*viewer.*Permitted roles.*owner.*editor/,
  '403 without a type': /named no role/,
  '403 as a web page': /blocked on the way/,
  '404 not-found': /doesn’t know North Pit/,
  '404 without a type': /didn’t know the address/,
  '405': /doesn’t offer this here/,
  '408': /gave up waiting/,
  '409 already-exists': /Another file has that name/,
  '409 without a type': /Somebody else changed it/,
  '410 gone': /North Pit was deleted/,
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
  '503 with Retry-After': /not available right now.*Try again in 20 seconds/,
  '504': /took too long/,
  '520': UNKNOWN,
  '599': UNKNOWN,
  'a web page with 200': NO_PAGE,
  'a web page with 400': NO_PAGE,
  'a web page with 502': NO_PAGE,
  'nothing with 200': /It was empty/,
  'nothing with 400': /It was empty/,
  'nothing with 502': /It was empty/,
  'a problem of the wrong content type': /didn’t accept the request/,
  'an answer of the wrong content type': NO_PAGE,
  'a list in place of a problem': UNKNOWN,
  'a list in place of an answer': SHAPE,
  'half an answer': /broke off in the middle/,
  'half a problem': /broke off in the middle/,
  'text that is not UTF-8': /a\[NUL\]b.*c.*d/,
  'keys twice and __proto__': /the last one/,
  'a huge answer': /larger than any answer/,
  'a huge problem': /larger than any answer/,
  'a compression bomb': /larger than any answer/,
  'a compression bomb as a problem': /larger than any answer/,
  'brotli unasked': NO_PAGE,
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

for (const [fault, says] of rowsOf(LIST)) {
  test(`a list answered by ${fault}: its own words, and never an empty list`, async ({ sandbox, steadyPage }) => {
    const { orgId, workspaceId } = await sandbox.workspace('North Pit');
    const page = await steadyPage(`/orgs/${orgId}/workspaces/${workspaceId}/files`);
    const files = new FilesPage(page);
    await sandbox.arm({ operation: 'files.list', times: -1, ...faultNamed(fault).order });
    await files.listAnew();

    await expect(files.heading("The file list didn't load", 2)).toBeVisible();
    await expectTold(files.failure, fault, says);
    await expect(files.failure).toContainText('Your files aren’t affected.');
    await expect(files.grid).toHaveCount(0);
    await expect(files.heading('No files yet', 2)).toHaveCount(0);
    expect((await sandbox.journal('files.list')).length).toBeLessThanOrEqual(3);
  });
}
