import { faultNamed, rowsOf, type Column } from '../../fault-matrix/faults';
import { expect, test } from '../../fixtures/test';
import { DeletedFilesPage } from '../../pages/deleted-files-page';
import { Notifications } from '../../pages/notifications';

/** `data-error-type`, `data-http-status`, words, and whether the file is read back before anything is said. */
type Told = readonly [type: string, status: number | null, says: RegExp, checked?: 'checked'];

const UNREADABLE = 'unreadable';
const STRAY = /neither a success nor an error/;
const MOVED = /another address, which the console does not follow/;
const UNTRUSTED = /known addresses only/;
const NO_PAGE = /no answer of the File API/;

const RESTORE: Column<Told> = {
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
  '303': [UNREADABLE, 303, /not in the form Evo documents/, 'checked'],
  '400 bad-request': ['/file-api/bad-request', 400, /fault is ours/],
  '400 invalid-path': ['/file-api/files/invalid-path', 400, /not one that Evo takes/],
  '400 no-file-upload-in-progress': ['/file-api/files/no-file-upload-in-progress', 400, /no upload of the file/],
  '401 missing-token': ['/file-api/auth/missing-token', 401, /You’re not signed in.*Sign in again/],
  '401 invalid-token': ['/file-api/auth/invalid-token', 401, /Your session has ended.*Sign in again/],
  '401 with WWW-Authenticate alone': ['unknown', 401, /no longer accepts your sign-in.*Sign in again/],
  '403 insufficient-role': ['/file-api/auth/insufficient-role', 403, /can’t restore files in North Pit/],
  '403 without a type': ['unknown', 403, /named no role/],
  '403 as a web page': [UNREADABLE, 403, /blocked on the way/, 'checked'],
  '404 not-found': ['/file-api/files/not-found', 404, /nothing to restore/],
  '404 without a type': ['unknown', 404, /does not come from the File API/, 'checked'],
  '405': ['unknown', 405, /cannot do this/],
  '408': ['unknown', 408, /too slowly/, 'checked'],
  '409 already-exists': ['/file-api/files/already-exists', 409, /Another file stands where this one stood/],
  '409 without a type': ['unknown', 409, /no longer as it was listed/],
  '410 gone': ['/file-api/files/gone', 410, /no longer offers it for restoring/],
  '410 without a type': ['unknown', 410, /does not come from the File API/, 'checked'],
  '412': ['unknown', 412, /no longer as it was listed/],
  '413': ['unknown', 413, /refused to read all of it/],
  '414': ['unknown', 414, /refused to read all of it/],
  '415': ['unknown', 415, /Unsupported Media Type/],
  '422 validation': ['/file-api/validation', 422, /Reload the list, then try it once more/],
  '423': ['unknown', 423, /Another change is under way/],
  '425': ['unknown', 425, /Another change is under way/],
  '429 with Retry-After': ['unknown', 429, /Too many requests.*Try again in 30 seconds/],
  '429 with a Retry-After of years': ['unknown', 429, /Too many requests.*Try again in 60 seconds/],
  '429 without Retry-After': ['unknown', 429, /Too many requests.*Try again in a moment/],
  '429 with a useless Retry-After': ['unknown', 429, /Too many requests.*Try again in a moment/],
  '431': ['unknown', 431, /refused to read all of it/],
  '451': ['unknown', 451, /For reasons of law x+…/],
  '500 api-errors': ['/file-api/api-errors', 500, /fault is Evo’s/, 'checked'],
  '501': ['unknown', 501, /cannot do this/, 'checked'],
  '502 store-error': ['/file-api/metadata/store-error', 502, /keeps the list of files/, 'checked'],
  '502 bad-gateway': ['/file-api/bad-gateway', 502, /behind Evo’s gateway/, 'checked'],
  '502 without a type': ['unknown', 502, /Bad Gateway/, 'checked'],
  '503': ['unknown', 503, /busy beyond what it can take/, 'checked'],
  '503 with Retry-After': ['unknown', 503, /busy beyond what it can take/, 'checked'],
  '504': ['unknown', 504, /gave its gateway no answer/, 'checked'],
  '520': ['unknown', 520, /Reload list/, 'checked'],
  '599': ['unknown', 599, /Reload list/, 'checked'],
  'a web page with 200': [UNREADABLE, 200, STRAY, 'checked'],
  'a web page with 400': [UNREADABLE, 400, NO_PAGE, 'checked'],
  'a web page with 502': [UNREADABLE, 502, NO_PAGE, 'checked'],
  'nothing with 200': [UNREADABLE, 200, STRAY, 'checked'],
  'nothing with 400': [UNREADABLE, 400, /It was empty/, 'checked'],
  'nothing with 502': [UNREADABLE, 502, /It was empty/, 'checked'],
  'a problem of the wrong content type': ['/file-api/validation', 422, /Reload the list, then try it once more/],
  'an answer of the wrong content type': [UNREADABLE, 200, STRAY, 'checked'],
  'a list in place of a problem': ['unknown', 400, /Reload the list/],
  'a list in place of an answer': [UNREADABLE, 200, STRAY, 'checked'],
  'half an answer': [UNREADABLE, 200, /Evo did not say what became of the file/, 'checked'],
  'half a problem': [UNREADABLE, 500, /broke off in the middle/, 'checked'],
  'text that is not UTF-8': ['/file-api/validation', 422, /a\[NUL\]b.*c.*d/],
  'keys twice and __proto__': ['/file-api/validation', 422, /the last one/],
  'a huge answer': [UNREADABLE, 200, STRAY, 'checked'],
  'a huge problem': [UNREADABLE, 500, /larger than any answer/, 'checked'],
  'a compression bomb': [UNREADABLE, 200, STRAY, 'checked'],
  'a compression bomb as a problem': [UNREADABLE, 500, /larger than any answer/, 'checked'],
  'brotli unasked': [UNREADABLE, 200, STRAY, 'checked'],
  'a connection reset after the request': ['network', null, /broke after the request had left/, 'checked'],
  'an unknown type': ['unknown', 400, /A title of its own/],
  "another host's type": ['unknown', 400, /A title of its own/],
  'a type that is a number': ['unknown', 400, /A title of its own/],
  'a type that is a list': ['unknown', 400, /A title of its own/],
  'a type that is relative': ['unknown', 400, /A title of its own/],
  'a type that is a script': ['unknown', 400, /A title of its own/],
  'a type that is very long': ['unknown', 400, /A title of its own/],
  'a body that contradicts its status': ['unknown', 409, /no longer as it was listed/],
};

/** These keep a title of their own; the others say that the file was not restored. */
const OWN_TITLE = [401, 403];

for (const [fault, [type, status, says, checked]] of rowsOf(RESTORE)) {
  test(`a restore answered by ${fault}: its own words, the file stays deleted, nothing is sent again`, async ({
    sandbox,
    steadyPage,
  }) => {
    const { orgId, workspaceId } = await sandbox.workspace('North Pit');
    const page = await steadyPage(`/orgs/${orgId}/workspaces/${workspaceId}/deleted`);
    const [deleted, { region }] = [new DeletedFilesPage(page), new Notifications(page)];
    const name = (await deleted.table.getByRole('rowheader').last().textContent()) ?? '';
    await sandbox.arm({ operation: 'files.restore', times: -1, ...faultNamed(fault) });
    await deleted.restoreButton(name).click();

    const alert = region.getByRole('alert');
    await expect(alert).toHaveAttribute('data-error-type', type);
    if (status === null) expect(await alert.getAttribute('data-http-status')).toBeNull();
    else await expect(alert).toHaveAttribute('data-http-status', String(status));
    await expect(alert).toContainText(says);
    if (!OWN_TITLE.includes(status ?? 0) || type === UNREADABLE) {
      await expect(alert).toContainText(`${name} was not restored`);
    }
    await expect(alert.getByText('We checked: the file is still deleted')).toHaveCount(checked ? 1 : 0);
    await expect(deleted.row(name)).toBeVisible();

    const restores = await sandbox.journal('files.restore');
    expect(restores.length).toBeLessThanOrEqual(status === 401 ? 2 : 1);
    expect(restores.map(({ executed }) => executed)).not.toContain(true);
    await alert.getByRole('button', { name: 'Dismiss' }).click();
    await expect(region.getByRole('alert')).toHaveCount(0);
  });
}
