import type { Failure } from '@/lib/evo/failure';
import type { FileHeader } from './file-headers/header';

/** How much of a file is looked at, in bytes. */
export const TEXT_BYTES = 128 * 1024;
/** A picture is shown whole or not at all. */
export const IMAGE_BYTES = 4 * 1024 * 1024;

/** So is a document: its table of contents stands at its end. */
export const DOCUMENT_BYTES = 10 * 1024 * 1024;

/** `shown` of `size` bytes. */
export type PartShown = { shown: number; size: number };

/** What can be shown of a file without downloading it. */
export type Preview =
  | ({ kind: 'text'; text: string } & PartShown)
  /** The first row is the head. `more`: the part that was read has more rows than these. */
  | ({ kind: 'table'; rows: string[][]; more: boolean } & PartShown)
  | { kind: 'image'; address: string }
  /** All of it, as base64: the browser draws its first page. */
  | { kind: 'document'; data: string }
  | { kind: 'none'; why: 'empty' | 'too-large' | 'not-readable' | 'header-only' };

export type PreviewReading =
  /** `header`: what the file says of itself; null where it is of no format that is known. */
  { ok: true; preview: Preview; header: FileHeader | null } | { ok: false; failure: Failure };
