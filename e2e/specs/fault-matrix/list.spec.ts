import { faultNamed, rowsOf, type Column } from '../../fault-matrix/faults';
import { expect, test } from '../../fixtures/test';
import { FilesPage } from '../../pages/files-page';

/** `data-error-type`, `data-http-status` and words of the panel in place of the list. */
type Told = readonly [type: string, status: number | null, says: RegExp];

const UNREADABLE = 'unreadable';
const STRAY = /neither a success nor an error/;
const MOVED = /another address, which the console does not follow/;
const UNTRUSTED = /address this console does not trust/;
const UNKNOWN = /error we don’t know/;
const NO_PAGE = /no answer of the File API/;
const SHAPE = /not in the form Evo documents/;

const LIST: Column<Told> = {
  '200 with a body': [UNREADABLE, 200, SHAPE],
  '202': [UNREADABLE, 202, STRAY],
  '301 within the origin': [UNREADABLE, 301, MOVED],
  '302 within the origin': [UNREADABLE, 302, MOVED],
  '307 within the origin': [UNREADABLE, 307, MOVED],
  '308 within the origin': [UNREADABLE, 308, MOVED],
  '301 to another origin': [UNREADABLE, 301, UNTRUSTED],
  '302 to another origin': [UNREADABLE, 302, UNTRUSTED],
  '307 to another origin': [UNREADABLE, 307, UNTRUSTED],
  '308 to another origin': [UNREADABLE, 308, UNTRUSTED],
  '303': [UNREADABLE, 303, MOVED],
  '400 bad-request': ['/file-api/bad-request', 400, /bad request/],
  '400 invalid-path': ['/file-api/files/invalid-path', 400, /didn’t accept the path/],
  '400 no-file-upload-in-progress': ['/file-api/files/no-file-upload-in-progress', 400, /had already finished/],
  '401 missing-token': ['/file-api/auth/missing-token', 401, /You’re not signed in.*Sign in again/],
  '401 invalid-token': ['/file-api/auth/invalid-token', 401, /Your session has ended.*Sign in again/],
  '401 with WWW-Authenticate alone': ['unknown', 401, /no longer accepts your sign-in.*Sign in again/],
  '403 insufficient-role': [
    '/file-api/auth/insufficient-role',
    403,
    /can’t list files in North Pit.*Your role.*viewer.*Permitted roles.*owner.*editor/,
  ],
  '403 without a type': ['unknown', 403, /named no role/],
  '403 as a web page': [UNREADABLE, 403, /blocked on the way/],
  '404 not-found': ['/file-api/files/not-found', 404, /doesn’t know North Pit/],
  '404 without a type': ['unknown', 404, /didn’t know the address/],
  '405': ['unknown', 405, /doesn’t offer this here/],
  '408': ['unknown', 408, /gave up waiting/],
  '409 already-exists': ['/file-api/files/already-exists', 409, /Another file has that name/],
  '409 without a type': ['unknown', 409, /Somebody else changed it/],
  '410 gone': ['/file-api/files/gone', 410, /North Pit was deleted/],
  '410 without a type': ['unknown', 410, /didn’t know the address/],
  '412': ['unknown', 412, /Somebody else changed it/],
  '413': ['unknown', 413, /too large for Evo/],
  '414': ['unknown', 414, /too large for Evo/],
  '415': ['unknown', 415, UNKNOWN],
  '422 validation': ['/file-api/validation', 422, /didn’t accept the request/],
  '423': ['unknown', 423, /holds it locked/],
  '425': ['unknown', 425, /holds it locked/],
  '429 with Retry-After': ['unknown', 429, /slow down.*Try again in 30 seconds/],
  '429 with a Retry-After of years': ['unknown', 429, /slow down.*Try again in 60 seconds/],
  '429 without Retry-After': ['unknown', 429, /slow down.*Try again in a moment/],
  '429 with a useless Retry-After': ['unknown', 429, /slow down.*Try again in a moment/],
  '431': ['unknown', 431, /too large for Evo/],
  '451': ['unknown', 451, /For reasons of law x+…/],
  '500 api-errors': ['/file-api/api-errors', 500, /internal error/],
  '501': ['unknown', 501, /doesn’t offer this here/],
  '502 store-error': ['/file-api/metadata/store-error', 502, /file index/],
  '502 bad-gateway': ['/file-api/bad-gateway', 502, /connection to Evo broke off/],
  '502 without a type': ['unknown', 502, UNKNOWN],
  '503': ['unknown', 503, /not available right now/],
  '503 with Retry-After': ['unknown', 503, /not available right now.*Try again in 20 seconds/],
  '504': ['unknown', 504, /took too long/],
  '520': ['unknown', 520, UNKNOWN],
  '599': ['unknown', 599, UNKNOWN],
  'a web page with 200': [UNREADABLE, 200, NO_PAGE],
  'a web page with 400': [UNREADABLE, 400, NO_PAGE],
  'a web page with 502': [UNREADABLE, 502, NO_PAGE],
  'nothing with 200': [UNREADABLE, 200, /It was empty/],
  'nothing with 400': [UNREADABLE, 400, /It was empty/],
  'nothing with 502': [UNREADABLE, 502, /It was empty/],
  'a problem of the wrong content type': ['/file-api/validation', 422, /didn’t accept the request/],
  'an answer of the wrong content type': [UNREADABLE, 200, NO_PAGE],
  'a list in place of a problem': ['unknown', 400, UNKNOWN],
  'a list in place of an answer': [UNREADABLE, 200, SHAPE],
  'half an answer': [UNREADABLE, 200, /broke off in the middle/],
  'half a problem': [UNREADABLE, 500, /broke off in the middle/],
  'text that is not UTF-8': ['/file-api/validation', 422, /a\[NUL\]b.*c.*d/],
  'keys twice and __proto__': ['/file-api/validation', 422, /the last one/],
  'a huge answer': [UNREADABLE, 200, /larger than any answer/],
  'a huge problem': [UNREADABLE, 500, /larger than any answer/],
  'a compression bomb': [UNREADABLE, 200, /larger than any answer/],
  'a compression bomb as a problem': [UNREADABLE, 500, /larger than any answer/],
  'brotli unasked': [UNREADABLE, 200, NO_PAGE],
  'a connection reset after the request': ['network', null, /answer was lost/],
  'an unknown type': ['unknown', 400, /A title of its own/],
  "another host's type": ['unknown', 400, /A title of its own/],
  'a type that is a number': ['unknown', 400, /A title of its own/],
  'a type that is a list': ['unknown', 400, /A title of its own/],
  'a type that is relative': ['unknown', 400, /A title of its own/],
  'a type that is a script': ['unknown', 400, /A title of its own/],
  'a type that is very long': ['unknown', 400, /A title of its own/],
  'a body that contradicts its status': ['unknown', 409, /Somebody else changed it/],
};

for (const [fault, [type, status, says]] of rowsOf(LIST)) {
  test(`a list answered by ${fault}: its own words, and never an empty list`, async ({ sandbox, steadyPage }) => {
    const { orgId, workspaceId } = await sandbox.workspace('North Pit');
    const page = await steadyPage(`/orgs/${orgId}/workspaces/${workspaceId}/files`);
    const files = new FilesPage(page);
    await sandbox.arm({ operation: 'files.list', times: -1, ...faultNamed(fault) });
    await files.listAnew();

    await expect(files.heading("The file list didn't load", 2)).toBeVisible();
    await expect(files.failure).toHaveAttribute('data-error-type', type);
    if (status === null) expect(await files.failure.getAttribute('data-http-status')).toBeNull();
    else await expect(files.failure).toHaveAttribute('data-http-status', String(status));
    await expect(files.failure).toContainText(says);
    await expect(files.failure).toContainText('Your files aren’t affected.');
    await expect(files.grid).toHaveCount(0);
    await expect(files.heading('No files yet', 2)).toHaveCount(0);
    expect((await sandbox.journal('files.list')).length).toBeLessThanOrEqual(3);
  });
}
