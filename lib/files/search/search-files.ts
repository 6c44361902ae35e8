import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import type { Result } from '@/lib/evo/failure';
import { foldText } from '@/lib/names/fold-text';
import { shownName } from '@/lib/names/shown-name';
import { soughtText } from '@/lib/names/sought-text';
import { inParallel } from '@/lib/evo/in-parallel';
import { listWorkspaces } from '@/lib/workspaces/list-workspaces';
import { listFiles } from '../list-files';
import { type FilePage, LARGEST_PAGE } from '../wire';
import type { CutShort, SearchedWorkspace, SearchStep } from './search-reading';

/** Pages of lists that one search has under way at a time. */
const AT_A_TIME = 4;
const WHOLE_MS = 120_000;
/** As many as a person may still look through. */
const MOST_MATCHES = 1_000;

type Wanted = { workspace: SearchedWorkspace; offset: number };
type Search = {
  actor: Actor;
  orgId: string;
  matches: (name: string) => boolean;
  /** Aborts when the reader leaves or there is enough. */
  signal: AbortSignal;
};

/**
 * Looks for live files by name in every workspace of an organisation in which the reader holds a role. Evo has no call for
 * it, so all lists are gone through, the first pages first. Fails where not even the workspaces could be listed; a workspace
 * that cannot be read is told by its step. `text` must not be blank.
 */
export async function searchFiles(
  actor: Actor,
  orgId: string,
  { text, signal }: { text: string; signal: AbortSignal },
): Promise<Result<AsyncGenerator<SearchStep>>> {
  const visible = await listWorkspaces(actor, orgId);
  if (!visible.ok) return visible;
  const open = visible.value.workspaces.filter(({ role }) => role !== null);
  const wanted = soughtText(text);
  const steps = search(
    { actor, orgId, matches: (name) => foldText(shownName(name)).includes(wanted), signal },
    open.map(({ id, name, hubCode }) => ({ id, name, hubCode })),
    visible.value.workspaces.length - open.length,
  );
  return { ok: true, value: steps };
}

async function* search(
  { signal, ...rest }: Search,
  workspaces: SearchedWorkspace[],
  closed: number,
): AsyncGenerator<SearchStep> {
  yield { kind: 'workspaces', workspaces, closed };
  const enough = new AbortController();
  const late = AbortSignal.timeout(WHOLE_MS);
  const within: Search = { ...rest, signal: AbortSignal.any([signal, enough.signal, late]) };
  let matches = 0;
  for await (const step of lookThrough(within, workspaces)) {
    // What was under way when there was enough, or no more time, is no failure of its workspace.
    if (step.kind === 'failed' && within.signal.aborted) continue;
    yield step;
    if (step.kind === 'page') matches += step.page.rows.length;
    if (matches >= MOST_MATCHES) enough.abort();
  }
  const cutShort: CutShort | null = enough.signal.aborted ? 'matches' : late.aborted ? 'time' : null;
  if (!signal.aborted) yield { kind: 'end', at: Date.now(), cutShort };
}

/** The first page of each workspace tells how many others there are. */
async function* lookThrough(within: Search, workspaces: readonly SearchedWorkspace[]): AsyncGenerator<SearchStep> {
  const firstPages = workspaces.map((workspace): Wanted => ({ workspace, offset: 0 }));
  const others: Wanted[] = [];
  const failed = new Set<string>();
  for (const wanted of [firstPages, others]) {
    for await (const { workspace, step } of inParallel(unfailed(wanted, failed), parallel(within), async (page) => ({
      workspace: page.workspace,
      step: await lookInto(within, page),
    }))) {
      if (step.kind === 'failed') failed.add(workspace.id);
      if (wanted === firstPages && step.kind === 'page') others.push(...pagesAfter(workspace, step.page.total));
      yield step;
    }
  }
}

function parallel({ signal }: Search) {
  return { limit: AT_A_TIME, signal };
}

/** Nothing more is asked of a workspace that could not be read. */
function* unfailed(wanted: readonly Wanted[], failed: ReadonlySet<string>): Generator<Wanted> {
  for (const page of wanted) if (!failed.has(page.workspace.id)) yield page;
}

function pagesAfter(workspace: SearchedWorkspace, total: number): Wanted[] {
  const pages = Math.ceil(total / LARGEST_PAGE);
  return Array.from({ length: Math.max(0, pages - 1) }, (_, page) => ({
    workspace,
    offset: (page + 1) * LARGEST_PAGE,
  }));
}

async function lookInto({ actor, orgId, matches, signal }: Search, { workspace, offset }: Wanted): Promise<SearchStep> {
  const { id: workspaceId, hubCode: hub } = workspace;
  const page = await listFiles(actor, { orgId, workspaceId, hub, offset, signal });
  if (!page.ok) return { kind: 'failed', workspaceId, failure: page.failure };
  return { kind: 'page', workspaceId, page: onlyMatching(page, matches), looked: page.rows.length };
}

function onlyMatching(page: FilePage, matches: (name: string) => boolean): FilePage {
  const rows = page.rows.filter(([, name]) => matches(name)).slice(0, MOST_MATCHES);
  // People are looked up by their place in the page's list; without a match nobody is.
  return { ...page, rows, people: rows.length === 0 ? [] : page.people };
}
