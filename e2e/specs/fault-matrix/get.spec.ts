import { faultNamed, rowsOf, type Column } from '../../fault-matrix/faults';
import { expect, test } from '../../fixtures/test';
import { FilesPage } from '../../pages/files-page';

const UNREADABLE = /answer could not be read/;
const UNTRUSTED = /address this console does not trust/;
const UNKNOWN = /error we don’t know/;
const GONE = /no longer knows this file/;

/** What the confirmation says of a file that could not be read. */
const GET: Column<RegExp> = {
  '200 with a body': UNREADABLE,
  '202': UNREADABLE,
  '301 within the origin': UNREADABLE,
  '302 within the origin': UNREADABLE,
  '307 within the origin': UNREADABLE,
  '308 within the origin': UNREADABLE,
  '301 to another origin': UNTRUSTED,
  '302 to another origin': UNTRUSTED,
  '307 to another origin': UNTRUSTED,
  '308 to another origin': UNTRUSTED,
  '303': UNREADABLE,
  '400 bad-request': /bad request/,
  '400 invalid-path': /didn’t accept the path/,
  '400 no-file-upload-in-progress': /had already finished/,
  '401 missing-token': /You’re not signed in/,
  '401 invalid-token': /Your session has ended/,
  '401 with WWW-Authenticate alone': /no longer accepts your sign-in/,
  '403 insufficient-role': /didn’t let you read/,
  '403 without a type': /Evo refused this/,
  '403 as a web page': UNREADABLE,
  '404 not-found': GONE,
  '404 without a type': /didn’t know the address/,
  '405': /doesn’t offer this here/,
  '408': /gave up waiting/,
  '409 already-exists': /Another file has that name/,
  '409 without a type': /Somebody else changed it/,
  '410 gone': GONE,
  '410 without a type': /didn’t know the address/,
  '412': /Somebody else changed it/,
  '413': /too large for Evo/,
  '414': /too large for Evo/,
  '415': UNKNOWN,
  '422 validation': /didn’t accept the request/,
  '423': /holds it locked/,
  '425': /holds it locked/,
  '429 with Retry-After': /slow down/,
  '429 with a Retry-After of years': /slow down/,
  '429 without Retry-After': /slow down/,
  '429 with a useless Retry-After': /slow down/,
  '431': /too large for Evo/,
  '451': UNKNOWN,
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
  'a web page with 200': UNREADABLE,
  'a web page with 400': UNREADABLE,
  'a web page with 502': UNREADABLE,
  'nothing with 200': UNREADABLE,
  'nothing with 400': UNREADABLE,
  'nothing with 502': UNREADABLE,
  'a problem of the wrong content type': /didn’t accept the request/,
  'an answer of the wrong content type': UNREADABLE,
  'a list in place of a problem': UNKNOWN,
  'a list in place of an answer': UNREADABLE,
  'half an answer': UNREADABLE,
  'half a problem': UNREADABLE,
  'text that is not UTF-8': /didn’t accept the request/,
  'keys twice and __proto__': /didn’t accept the request/,
  'a huge answer': UNREADABLE,
  'a huge problem': UNREADABLE,
  'a compression bomb': UNREADABLE,
  'a compression bomb as a problem': UNREADABLE,
  'brotli unasked': UNREADABLE,
  'a connection reset after the request': /answer was lost/,
  'an unknown type': UNKNOWN,
  "another host's type": UNKNOWN,
  'a type that is a number': UNKNOWN,
  'a type that is a list': UNKNOWN,
  'a type that is relative': UNKNOWN,
  'a type that is a script': UNKNOWN,
  'a type that is very long': UNKNOWN,
  'a body that contradicts its status': /Somebody else changed it/,
};

for (const [fault, says] of rowsOf(GET)) {
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
