import { faultNamed, rowsOf, type Column } from '../../fault-matrix/faults';
import { expect, test } from '../../fixtures/test';
import { FilesPage } from '../../pages/files-page';
import { Notifications } from '../../pages/notifications';

/** `data-error-type`, `data-http-status`, words, and whether the file is read back before anything is said. */
type Told = readonly [type: string, status: number | null, says: RegExp, checked?: 'checked'];

const UNREADABLE = 'unreadable';
const STRAY = /neither a success nor an error/;
const MOVED = /another address, which the console does not follow/;
const UNTRUSTED = /address this console does not trust/;
const UNKNOWN = /error we don’t know/;
const NO_PAGE = /no answer of the File API/;

const DELETE: Column<Told> = {
  '200 with a body': [UNREADABLE, 200, STRAY, 'checked'],
  '202': [UNREADABLE, 202, STRAY, 'checked'],
  '301 within the origin': [UNREADABLE, 301, MOVED, 'checked'],
  '302 within the origin': [UNREADABLE, 302, MOVED, 'checked'],
  '307 within the origin': [UNREADABLE, 307, MOVED, 'checked'],
  '308 within the origin': [UNREADABLE, 308, MOVED, 'checked'],
  '301 to another origin': [UNREADABLE, 301, UNTRUSTED, 'checked'],
  '302 to another origin': [UNREADABLE, 302, UNTRUSTED, 'checked'],
  '307 to another origin': [UNREADABLE, 307, UNTRUSTED, 'checked'],
  '308 to another origin': [UNREADABLE, 308, UNTRUSTED, 'checked'],
  '303': [UNREADABLE, 303, MOVED, 'checked'],
  '400 bad-request': ['/file-api/bad-request', 400, /bad request.*was not deleted/],
  '400 invalid-path': ['/file-api/files/invalid-path', 400, /didn’t accept the path/],
  '400 no-file-upload-in-progress': ['/file-api/files/no-file-upload-in-progress', 400, /had already finished/],
  '401 missing-token': ['/file-api/auth/missing-token', 401, /You’re not signed in.*Sign in again/],
  '401 invalid-token': ['/file-api/auth/invalid-token', 401, /Your session has ended.*Sign in again/],
  '401 with WWW-Authenticate alone': ['unknown', 401, /no longer accepts your sign-in.*Sign in again/],
  '403 insufficient-role': ['/file-api/auth/insufficient-role', 403, /can’t delete files in North Pit/],
  '403 without a type': ['unknown', 403, /named no role/],
  '403 as a web page': [UNREADABLE, 403, /blocked on the way/, 'checked'],
  '404 not-found': ['/file-api/files/not-found', 404, /there is none, and yet it can be read/, 'checked'],
  '404 without a type': ['unknown', 404, /didn’t know the address/, 'checked'],
  '405': ['unknown', 405, /doesn’t offer this here/],
  '408': ['unknown', 408, /gave up waiting/, 'checked'],
  '409 already-exists': ['/file-api/files/already-exists', 409, /Another file has that name.*was not deleted/],
  '409 without a type': ['unknown', 409, /Somebody else changed it/],
  '410 gone': ['/file-api/files/gone', 410, /And yet it can be read/, 'checked'],
  '410 without a type': ['unknown', 410, /didn’t know the address/, 'checked'],
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
  '500 api-errors': ['/file-api/api-errors', 500, /internal error/, 'checked'],
  '501': ['unknown', 501, /doesn’t offer this here/, 'checked'],
  '502 store-error': ['/file-api/metadata/store-error', 502, /file index/, 'checked'],
  '502 bad-gateway': ['/file-api/bad-gateway', 502, /connection to Evo broke off/, 'checked'],
  '502 without a type': ['unknown', 502, UNKNOWN, 'checked'],
  '503': ['unknown', 503, /not available right now/, 'checked'],
  '503 with Retry-After': ['unknown', 503, /not available right now/, 'checked'],
  '504': ['unknown', 504, /took too long/, 'checked'],
  '520': ['unknown', 520, UNKNOWN, 'checked'],
  '599': ['unknown', 599, UNKNOWN, 'checked'],
  'a web page with 200': [UNREADABLE, 200, STRAY, 'checked'],
  'a web page with 400': [UNREADABLE, 400, NO_PAGE, 'checked'],
  'a web page with 502': [UNREADABLE, 502, NO_PAGE, 'checked'],
  'nothing with 200': [UNREADABLE, 200, STRAY, 'checked'],
  'nothing with 400': [UNREADABLE, 400, /It was empty/, 'checked'],
  'nothing with 502': [UNREADABLE, 502, /It was empty/, 'checked'],
  'a problem of the wrong content type': ['/file-api/validation', 422, /didn’t accept the request/],
  'an answer of the wrong content type': [UNREADABLE, 200, STRAY, 'checked'],
  'a list in place of a problem': ['unknown', 400, UNKNOWN],
  'a list in place of an answer': [UNREADABLE, 200, STRAY, 'checked'],
  'half an answer': [UNREADABLE, 200, /could not be read/, 'checked'],
  'half a problem': [UNREADABLE, 500, /broke off in the middle/, 'checked'],
  'text that is not UTF-8': ['/file-api/validation', 422, /a\[NUL\]b.*c.*d/],
  'keys twice and __proto__': ['/file-api/validation', 422, /the last one/],
  'a huge answer': [UNREADABLE, 200, STRAY, 'checked'],
  'a huge problem': [UNREADABLE, 500, /larger than any answer/, 'checked'],
  'a compression bomb': [UNREADABLE, 200, STRAY, 'checked'],
  'a compression bomb as a problem': [UNREADABLE, 500, /larger than any answer/, 'checked'],
  'brotli unasked': [UNREADABLE, 200, STRAY, 'checked'],
  'a connection reset after the request': ['network', null, /answer was lost/, 'checked'],
  'an unknown type': ['unknown', 400, /A title of its own/],
  "another host's type": ['unknown', 400, /A title of its own/],
  'a type that is a number': ['unknown', 400, /A title of its own/],
  'a type that is a list': ['unknown', 400, /A title of its own/],
  'a type that is relative': ['unknown', 400, /A title of its own/],
  'a type that is a script': ['unknown', 400, /A title of its own/],
  'a type that is very long': ['unknown', 400, /A title of its own/],
  'a body that contradicts its status': ['unknown', 409, /Somebody else changed it/],
};

for (const [fault, [type, status, says, checked]] of rowsOf(DELETE)) {
  test(`a delete answered by ${fault}: its own words, the file stays, nothing is sent again`, async ({
    sandbox,
    steadyPage,
  }) => {
    const { orgId, workspaceId } = await sandbox.workspace('North Pit');
    const page = await steadyPage(`/orgs/${orgId}/workspaces/${workspaceId}/files?q=assay`);
    const [files, { region }] = [new FilesPage(page), new Notifications(page)];
    const name = (await files.grid.getByRole('rowheader').first().textContent()) ?? '';
    await files.askToDelete(name);
    await sandbox.arm({ operation: 'files.delete', times: -1, ...faultNamed(fault) });
    await files.dialog(name).confirm.click();

    const alert = region.getByRole('alert');
    await expect(alert).toHaveAttribute('data-error-type', type);
    if (status === null) expect(await alert.getAttribute('data-http-status')).toBeNull();
    else await expect(alert).toHaveAttribute('data-http-status', String(status));
    await expect(alert).toContainText(says);
    await expect(alert.getByText('We checked: the file still exists')).toHaveCount(checked ? 1 : 0);
    await expect(files.rowHeader(name)).toBeVisible();

    // A 401 proves that nothing was done: it alone is followed by one replay with a new token.
    const deletes = await sandbox.journal('files.delete');
    expect(deletes.length).toBeLessThanOrEqual(status === 401 ? 2 : 1);
    expect(deletes.map(({ executed }) => executed)).not.toContain(true);
    await alert.getByRole('button', { name: 'Dismiss' }).click();
    await expect(region.getByRole('alert')).toHaveCount(0);
  });
}
