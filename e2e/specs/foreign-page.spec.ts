import type { Request } from '@playwright/test';
import { openForeignSite, type ForeignSite } from '../fixtures/foreign-site';
import { NORTH_PIT } from '../fixtures/seed';
import { expect, test } from '../fixtures/test';

let site: ForeignSite;
test.beforeAll(async () => {
  site = await openForeignSite();
});
test.afterAll(() => site.close());

type Delete = { action: string; address: string; body: string };

const quoted = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** A form that a browser sends by itself as soon as the page is there. */
function form(target: string, enctype: string, fields: Record<string, string>): string {
  const inputs = Object.entries(fields).map(
    ([name, value]) => `<input name="${quoted(name)}" value="${quoted(value)}">`,
  );
  return `<form method="post" action="${target}" enctype="${enctype}">${inputs.join('')}</form><script>document.forms[0].submit()</script>`;
}

function argumentOf({ action, body }: Delete): Record<string, string> {
  const [input] = JSON.parse(body) as [unknown];
  return {
    $ACTION_REF_1: '',
    '$ACTION_1:0': JSON.stringify({ id: action, bound: '$@1' }),
    '$ACTION_1:1': JSON.stringify([input]),
  };
}

function fetching({ action, address, body }: Delete, mode: 'cors' | 'no-cors'): string {
  const headers = mode === 'cors' ? { 'Next-Action': action, 'Content-Type': 'text/plain' } : {};
  const request = JSON.stringify({ method: 'POST', mode, credentials: 'include', body, headers });
  return `<script>fetch(${JSON.stringify(address)}, ${request}).catch(() => 0).then(() => { document.title = 'Sent' })</script>`;
}

/** By the console's answer, or by the browser since the console did not agree beforehand. */
const REFUSED = /responded with a status of 403|blocked by CORS policy/;

const PAGES: [string, (known: Delete) => string][] = [
  ['a form in parts', (known) => form(known.address, 'multipart/form-data', argumentOf(known))],
  ['a plain form', (known) => form(known.address, 'application/x-www-form-urlencoded', argumentOf(known))],
  ['a form of text', (known) => form(known.address, 'text/plain', { '[': `"${known.body}"]` })],
  [
    'a form in a frame without an origin',
    (known) =>
      `<iframe sandbox="allow-scripts allow-forms" srcdoc="${quoted(form(known.address, 'multipart/form-data', argumentOf(known)))}"></iframe>`,
  ],
  ['a script’s silent request', (known) => fetching(known, 'no-cors')],
  ['a script’s request with the header of an action', (known) => fetching(known, 'cors')],
];

test('no page of another site can have a file deleted, though the session’s cookie goes along', async ({
  context,
  sandbox,
  filesPage,
  notifications,
  page,
}) => {
  const northPit = await sandbox.workspace(NORTH_PIT);
  const name = await filesPage.openOnFirst(northPit, 'assay');
  const sent = page.waitForRequest(
    (request) => request.headers()['next-action'] !== undefined && request.postData()?.includes('ticket') === true,
  );
  await filesPage.askToDelete(name);
  await filesPage.dialog(name).confirm.click();
  const known = deleteOf(await sent);
  await expect(notifications.status(`Deleted ${name}`)).toBeVisible();
  await notifications.undo(`Deleted ${name}`).click();
  await expect(notifications.status(`Restored ${name}`)).toBeVisible();
  expect(await sandbox.journal('files.delete')).toHaveLength(1);

  const cookies: string[] = [];
  for (const [what, html] of PAGES) {
    const foreign = await context.newPage();
    const sentAlong: Promise<Record<string, string>>[] = [];
    foreign.on('request', (request) => {
      if (request.url() === known.address) sentAlong.push(request.allHeaders());
    });
    // What a frame without an origin sends shows in the browser's console alone; what a page sends, as an answer or none.
    const refused = Promise.any([
      foreign.waitForEvent('console', (message) => REFUSED.test(message.text())),
      foreign.waitForEvent('response', (response) => response.url() === known.address && response.status() === 403),
      foreign.waitForEvent('requestfailed', (request) => request.url() === known.address),
    ]);
    site.show(html(known));
    await foreign.goto(site.origin);
    await refused.catch(() => {
      throw new Error(`${what}: nobody refused it`);
    });
    for (const { cookie = '' } of await Promise.all(sentAlong)) cookies.push(cookie);
    await foreign.close();
    expect(await sandbox.journal('files.delete'), what).toHaveLength(1);
  }
  expect(cookies.filter((cookie) => cookie.includes('.session=')).length).toBeGreaterThanOrEqual(3);
  await filesPage.open(northPit, '?q=assay');
  await expect(filesPage.rowHeader(name)).toBeVisible();
});

function deleteOf(request: Request): Delete {
  return { action: request.headers()['next-action'] ?? '', address: request.url(), body: request.postData() ?? '' };
}
