import type { APIRequestContext, Browser } from '@playwright/test';
import { consoleUrl } from '../e2e/fixtures/addresses';
import type { WorkspaceIds } from '../e2e/fixtures/sandbox';
import { expect, test } from '../e2e/fixtures/test';
import { FilesPage } from '../e2e/pages/files-page';
import { type Figures, figuresOf, type Visit } from './figures';
import { installProbe, scrollFor } from './page-probe';
import { paceOfMachine } from './pace';
import { writeReport } from './report';

const SIZES = (process.env.BENCH_SIZES ?? '').split(',').map(Number);
const RUNS = Number(process.env.BENCH_RUNS);
const PEOPLE = ['owner', 'editor', 'viewer', 'owner', 'editor'] as const;
const SCROLL_MS = 5_000;
/** For a whole list of any size to come. */
const LONGEST_MS = 180_000;
const MB = 2 ** 20;

test('the files page at several sizes', async ({ sandbox, browser, sessionOf, playwright }) => {
  const all: Figures[] = [];
  const pace = paceOfMachine();
  const storageState = await sessionOf('owner');
  for (const files of SIZES) {
    await sandbox.reset();
    const workspace = await sandbox.workspace('Empty');
    await sandbox.generate(workspace, files);
    const visits: Visit[] = [];
    for (let run = 0; run < RUNS; run += 1) visits.push(await visit(browser, storageState, workspace, files));
    const people = await Promise.all(
      PEOPLE.map(async (account) =>
        playwright.request.newContext({ baseURL: consoleUrl, storageState: await sessionOf(account) }),
      ),
    );
    all.push(figuresOf(files, visits, await memoryWhileStreaming(people, workspace, files)));
    await Promise.all(people.map((person) => person.dispose()));
    console.log(JSON.stringify(all.at(-1)));
  }
  writeReport(process.env.BENCH_FOLDER ?? 'docs', all, { runs: RUNS, pace });
});

type State = Awaited<ReturnType<Parameters<Parameters<typeof test>[2]>[0]['sessionOf']>>;

async function visit(browser: Browser, storageState: State, workspace: WorkspaceIds, files: number): Promise<Visit> {
  const page = await browser.newPage({ baseURL: consoleUrl, storageState, viewport: { width: 1440, height: 900 } });
  await installProbe(page);
  const filesPage = new FilesPage(page);
  await filesPage.open(workspace);
  await expect(filesPage.count(`${files.toLocaleString('en')} files`)).toBeVisible({ timeout: LONGEST_MS });
  await page.waitForFunction(() => window.probe.ready !== null);
  const slowFrames = await scrollFor(page, SCROLL_MS);
  await filesPage.search.focus();
  for (const key of '1234') {
    const before = await page.evaluate(() => window.probe.keys.length);
    await page.keyboard.press(key);
    await page.waitForFunction((known) => window.probe.keys.length > known, before);
  }
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { firstRow, ready, keys, blocks } = await page.evaluate(() => window.probe);
  await page.close();
  return {
    firstRow: firstRow ?? Number.NaN,
    ready: ready ?? Number.NaN,
    keys,
    longestBlock: Math.max(0, ...blocks),
    slowFrames,
    heap: usedSize / MB,
  };
}

/** Megabytes that the console's server takes at most above what it took before, while each of them reads the whole list. */
async function memoryWhileStreaming(
  people: readonly APIRequestContext[],
  { orgId, workspaceId }: WorkspaceIds,
  files: number,
): Promise<number> {
  const [first] = people;
  if (first === undefined) return 0;
  const idle = await serverMemory(first);
  let most = idle;
  const read = async (person: APIRequestContext) => {
    for (let offset = 0; offset < files; offset += 5_000) {
      await (await person.get(`/api/orgs/${orgId}/workspaces/${workspaceId}/files?limit=5000&offset=${offset}`)).body();
      most = Math.max(most, await serverMemory(person));
    }
  };
  await Promise.all(people.map(read));
  return (most - idle) / MB;
}

async function serverMemory(person: APIRequestContext): Promise<number> {
  const metrics = await (await person.get('/metrics')).text();
  return Number(/^process_resident_memory_bytes (\S+)$/m.exec(metrics)?.[1]);
}
