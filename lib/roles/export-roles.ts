import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import type { Result } from '@/lib/evo/failure';
import { coverageOf, toCsv, toJson, type ExportFormat } from './export-file';
import { filterMatrix, type MatrixFilter } from './filter-matrix';
import { toMatrix } from './matrix';
import { NOTHING_READ, withStep } from './reading';
import { readRoles } from './read-roles';

export type ExportedFile = { body: ReadableStream<Uint8Array> | string; type: string; name: string };

/**
 * Who holds which role, read anew and made into a file of the rows and columns that are asked for. The file's name says how
 * much was read and when. On record before anything is given out; fails as `readRoles` does.
 */
export async function exportRoles(
  actor: Actor,
  orgId: string,
  { format, filter, signal }: { format: ExportFormat; filter: MatrixFilter; signal: AbortSignal },
): Promise<Result<ExportedFile>> {
  const steps = await readRoles(actor, orgId, { signal, purpose: 'export-roles' });
  if (!steps.ok) return steps;
  let reading = NOTHING_READ;
  for await (const step of steps.value) reading = withStep(reading, step);
  const readAt = new Date(reading.readAt ?? Date.now());
  const shown = filterMatrix(toMatrix(reading), filter);
  const { read, workspaces } = coverageOf(reading);
  const stamp = readAt.toISOString().replace(/[-:]|\.\d+/g, '');
  const name = `roles-${read}-of-${workspaces}-workspaces-${stamp}.${format}`;
  return format === 'csv'
    ? { ok: true, value: { body: toCsv(shown, readAt), type: 'text/csv; charset=utf-8', name } }
    : { ok: true, value: { body: toJson(reading, shown, readAt), type: 'application/json; charset=utf-8', name } };
}
