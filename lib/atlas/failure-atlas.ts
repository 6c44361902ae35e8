import { DOCUMENTED_TYPES, type DocumentedKind, type FailureKind } from '@/lib/evo/failure';
import { CONNECTION_ENTRIES } from './connection-entries';
import { CONSOLE_ENTRIES } from './console-entries';
import { DOCUMENTED_ENTRIES } from './documented-entries';
import type { AtlasEntry } from './entry';
import { STATUS_ENTRIES } from './status-entries';

/** Every kind of failure explained. A kind that is not in here does not compile. */
export const FAILURE_ATLAS = {
  ...DOCUMENTED_ENTRIES,
  ...STATUS_ENTRIES,
  ...CONNECTION_ENTRIES,
  ...CONSOLE_ENTRIES,
} satisfies Record<FailureKind, AtlasEntry>;

export const FAILURE_KINDS = Object.keys(FAILURE_ATLAS) as FailureKind[];

/** The documented type of a kind, as the path after `/error-codes`; null where it has none. */
export function documentedType(kind: FailureKind): string | null {
  return kind in DOCUMENTED_TYPES ? DOCUMENTED_TYPES[kind as DocumentedKind] : null;
}

/** In short, what came: `403 · auth/insufficient-role`, `no answer · timeout`. */
export function captionOf(kind: FailureKind): string {
  return `${FAILURE_ATLAS[kind].answer} · ${documentedType(kind)?.replace(/^\/[^/]+\//, '') ?? kind}`;
}
