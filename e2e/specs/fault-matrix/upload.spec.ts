import { faultNamed, rowsOf, type Column } from '../../fault-matrix/faults';
import { expectSentOnce, expectTold } from '../../fault-matrix/told';
import { expect, test } from '../../fixtures/test';
import { FilesPage } from '../../pages/files-page';
import { Notifications } from '../../pages/notifications';
import { pickedFile, Uploads } from '../../pages/uploads';

/** What is said of an upload that Evo did not take. */
const UPLOAD: Column<RegExp> = {
  '200 with a body': /It was not in the form Evo documents/,
  '202': /It was neither a success nor an error that Evo documents/,
  '301 within the origin': /It pointed to another address, which the console does not follow/,
  '302 within the origin': /It pointed to another address, which the console does not follow/,
  '307 within the origin': /It pointed to another address, which the console does not follow/,
  '308 within the origin': /It pointed to another address, which the console does not follow/,
  '301 to another origin': /The console sends your sign-in to known addresses only, so it stopped there/,
  '302 to another origin': /The console sends your sign-in to known addresses only, so it stopped there/,
  '307 to another origin': /The console sends your sign-in to known addresses only, so it stopped there/,
  '308 to another origin': /The console sends your sign-in to known addresses only, so it stopped there/,
  '303': /It pointed to another address, which the console does not follow/,
  '400 bad-request': /Evo refused to read it/,
  '400 invalid-path': /A name or folder in the request is not one that Evo takes/,
  '400 no-file-upload-in-progress': /Evo found no upload of the file under way/,
  '401 missing-token': /You’re not signed in/,
  '401 invalid-token': /Your session has ended/,
  '401 with WWW-Authenticate alone': /Evo no longer accepts your sign-in/,
  '403 insufficient-role': /You can’t upload files in Empty/,
  '403 without a type': /It named no role, so the refusal may come from a filter on the way to Evo/,
  '403 as a web page': /It was no answer of the File API, more likely a web page from something on the way/,
  '404 not-found': /Evo doesn’t know the workspace/,
  '404 without a type': /The answer does not come from the File API, so it says nothing of the file/,
  '405': /Evo answered that it cannot do this/,
  '408': /The request reached Evo too slowly/,
  '409 already-exists': /Another file stands at that path/,
  '409 without a type': /Evo refused, since something there is no longer as it was listed/,
  '410 gone': /Somebody may have deleted it meanwhile/,
  '410 without a type': /The answer does not come from the File API, so it says nothing of the file/,
  '412': /Evo refused, since something there is no longer as it was listed/,
  '413': /Evo refused to read all of it/,
  '414': /Evo refused to read all of it/,
  '415': /Evo said: “Unsupported Media Type”/,
  '422 validation': /then try it once more/,
  '423': /Another change is under way there/,
  '425': /Another change is under way there/,
  '429 with Retry-After': /Too many requests came in a short time/,
  '429 with a Retry-After of years': /Too many requests came in a short time/,
  '429 without Retry-After': /Too many requests came in a short time/,
  '429 with a useless Retry-After': /Too many requests came in a short time/,
  '431': /Evo refused to read all of it/,
  '451': /For reasons of law/,
  '500 api-errors': /The fault is Evo’s/,
  '501': /Evo answered that it cannot do this/,
  '502 store-error': /The part of Evo that keeps the list of files failed/,
  '502 bad-gateway': /No usable answer came back from behind Evo’s gateway/,
  '502 without a type': /Evo said: “Bad Gateway”/,
  '503': /It is down, or busy beyond what it can take/,
  '503 with Retry-After': /It is down, or busy beyond what it can take/,
  '504': /A part of Evo gave its gateway no answer in time/,
  '520': /Evo said: “Error”/,
  '599': /Evo said: “Error”/,
  'a web page with 200': /It was no answer of the File API, more likely a web page from something on the way/,
  'a web page with 400': /It was no answer of the File API, more likely a web page from something on the way/,
  'a web page with 502': /It was no answer of the File API, more likely a web page from something on the way/,
  'nothing with 200': /It was empty/,
  'nothing with 400': /It was empty/,
  'nothing with 502': /It was empty/,
  'a problem of the wrong content type': /then try it once more/,
  'an answer of the wrong content type':
    /It was no answer of the File API, more likely a web page from something on the way/,
  'a list in place of a problem': /Nothing in Evo was changed by it/,
  'a list in place of an answer': /It was not in the form Evo documents/,
  'half an answer': /It broke off in the middle/,
  'half a problem': /It broke off in the middle/,
  'text that is not UTF-8': /Evo said: “a\[NUL\]b/,
  'keys twice and __proto__': /Evo said: “the last one”/,
  'a huge answer': /It was larger than any answer should be, so the console stopped reading/,
  'a huge problem': /It was larger than any answer should be, so the console stopped reading/,
  'a compression bomb': /It was larger than any answer should be, so the console stopped reading/,
  'a compression bomb as a problem': /It was larger than any answer should be, so the console stopped reading/,
  'brotli unasked': /It was no answer of the File API, more likely a web page from something on the way/,
  'a connection reset after the request': /The connection broke after the request had left/,
  'an unknown type': /Evo said: “A title of its own\.”/,
  "another host's type": /Evo said: “A title of its own\.”/,
  'a type that is a number': /Evo said: “A title of its own\.”/,
  'a type that is a list': /Evo said: “A title of its own\.”/,
  'a type that is relative': /Evo said: “A title of its own\.”/,
  'a type that is a script': /Evo said: “A title of its own\.”/,
  'a type that is very long': /Evo said: “A title of its own\.”/,
  'a body that contradicts its status': /Evo refused, since something there is no longer as it was listed/,
};

/** These keep a title of their own; the others say that the file was not uploaded. */
const OWN_TITLE = [
  '401 missing-token',
  '401 invalid-token',
  '401 with WWW-Authenticate alone',
  '403 insufficient-role',
];

for (const [fault, says] of rowsOf(UPLOAD)) {
  test(`an upload answered by ${fault}: its own words, nothing is sent again, nothing comes of it`, async ({
    sandbox,
    steadyPage,
  }) => {
    const { orgId, workspaceId } = await sandbox.workspace('Empty');
    const page = await steadyPage(`/orgs/${orgId}/workspaces/${workspaceId}/files`);
    const [uploads, { region }] = [new Uploads(page), new Notifications(page)];
    await sandbox.arm({ operation: 'files.upload', times: -1, ...faultNamed(fault).order });
    await uploads.choose(pickedFile('core.csv', 100));
    await uploads.send('Upload 1 file').click();

    const alert = region.getByRole('alert');
    await expectTold(alert, fault, says);
    if (!OWN_TITLE.includes(fault)) await expect(alert).toContainText('core.csv was not uploaded');
    await expectSentOnce(sandbox, 'files.upload', fault);
    expect(await sandbox.journal('blob.put')).toEqual([]);
    await alert.getByRole('button', { name: 'Dismiss' }).click();
    await uploads.cancel('core.csv').click();
    await page.getByRole('button', { name: 'Close the uploads' }).click();
    await expect(new FilesPage(page).heading('No files yet', 2)).toBeVisible();
  });
}
