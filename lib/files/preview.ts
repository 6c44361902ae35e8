import type { Failure } from '@/lib/evo/failure';

/** How much of a file is looked at, in bytes. */
export const TEXT_BYTES = 128 * 1024;
/** A picture is shown whole or not at all. */
export const IMAGE_BYTES = 4 * 1024 * 1024;

/** `shown` of `size` bytes. */
export type PartShown = { shown: number; size: number };

/** What can be shown of a file without downloading it. */
export type Preview =
  | ({ kind: 'text'; text: string } & PartShown)
  /** The first row is the head. `more`: the part that was read has more rows than these. */
  | ({ kind: 'table'; rows: string[][]; more: boolean } & PartShown)
  | { kind: 'image'; address: string }
  | { kind: 'none'; why: 'empty' | 'too-large' | 'not-readable' };

export type PreviewReading = { ok: true; preview: Preview } | { ok: false; failure: Failure };
