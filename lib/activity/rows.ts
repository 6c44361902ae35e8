import 'server-only';
import type { ActivityEntry, ActivityObject, Intent, OutcomeRecord } from '@/lib/activity/entry';
import type { UnchainedRow } from '@/lib/activity/chain';
import type { Failure } from '@/lib/evo/failure';
import { shownFullPath } from '@/lib/names/shown-name';
import { escapeText, unescapeText } from '@/lib/store/escape-name';
import type { ActivityTable } from '@/lib/store/schema';

/** The row of an intent. Its outcome is `checking`: that is all that is known of it so far. */
export function intentRow(intent: Intent, entryId: string, seq: number, at: Date): UnchainedRow {
  return {
    seq,
    entry_id: entryId,
    entry_seq: seq,
    kind: 'intent',
    at,
    entry_at: at,
    person_id: escapeText(intent.person.id),
    person_name: escaped(intent.person.name),
    person_email: escaped(intent.person.email),
    action: intent.action,
    org_id: escaped(intent.orgId),
    workspace_id: escaped(intent.workspace?.id ?? null),
    workspace_name: escaped(intent.workspace?.name ?? null),
    ...objectColumns(intent.object),
    request_id: escapeText(intent.requestId),
    outcome: 'checking',
    failure: null,
    role_then: null,
    renamed_name: null,
    renamed_path: null,
  };
}

/** The row of one outcome of `intent`, whose words it repeats. */
export function outcomeRow(intent: UnchainedRow, record: OutcomeRecord, seq: number, at: Date): UnchainedRow {
  return {
    ...intent,
    seq,
    kind: 'outcome',
    at,
    outcome: record.outcome,
    // JSON text escapes what PostgreSQL text cannot hold.
    failure: record.failure === null ? null : JSON.stringify(record.failure),
    role_then: escaped(record.roleThen),
    renamed_name: escaped(record.renamedTo?.name ?? null),
    renamed_path: escaped(record.renamedTo?.path ?? null),
  };
}

/** What a page shows of an entry, from its newest row. */
export function toEntry(row: ActivityTable): ActivityEntry {
  const { workspace_id: workspaceId, renamed_name: renamedName } = row;
  return {
    id: row.entry_id,
    at: row.entry_at.toISOString(),
    person: { id: unescapeText(row.person_id), name: unescaped(row.person_name), email: unescaped(row.person_email) },
    action: row.action,
    orgId: unescaped(row.org_id),
    workspace: workspaceId === null ? null : { id: unescapeText(workspaceId), name: unescaped(row.workspace_name) },
    object: toObject(row),
    requestId: unescapeText(row.request_id),
    outcome: row.outcome,
    outcomeAt: row.kind === 'outcome' ? row.at.toISOString() : null,
    failure: row.failure === null ? null : toFailure(row.failure),
    roleThen: unescaped(row.role_then),
    renamedTo:
      renamedName === null ? null : { name: unescapeText(renamedName), path: unescapeText(row.renamed_path ?? '') },
  };
}

/** Written by outcomeRow, from a Failure, which had no `evoReference` at first. */
function toFailure(json: string): Failure {
  const failure = JSON.parse(json) as Omit<Failure, 'evoReference'> & Partial<Pick<Failure, 'evoReference'>>;
  return { ...failure, evoReference: failure.evoReference ?? null } as Failure;
}

/** What the object filter compares: lower case, in the stored form. */
export function searchable(text: string): string {
  return escapeText(text.toLowerCase());
}

function objectColumns(object: ActivityObject | null) {
  if (object === null) {
    return {
      object_kind: null,
      object_id: null,
      object_name: null,
      object_path: null,
      object_from_evo: null,
      object_search: null,
    };
  }
  return {
    object_kind: object.kind,
    object_id: escapeText(object.id),
    object_name: escapeText(object.name),
    object_path: escapeText(object.path),
    object_from_evo: object.nameFromEvo,
    object_search: searchable(`${shownFullPath(object.path, object.name)}\n${object.path}${object.name}\n${object.id}`),
  };
}

function toObject(row: ActivityTable): ActivityObject | null {
  if (row.object_kind === null || row.object_id === null) return null;
  return {
    kind: row.object_kind,
    id: unescapeText(row.object_id),
    name: unescapeText(row.object_name ?? ''),
    path: unescapeText(row.object_path ?? ''),
    nameFromEvo: row.object_from_evo ?? false,
  };
}

function escaped(text: string | null): string | null {
  return text === null ? null : escapeText(text);
}

function unescaped(text: string | null): string | null {
  return text === null ? null : unescapeText(text);
}
