import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { readBlobStart } from '@/lib/evo/blob';
import { currentRequestId } from '@/lib/telemetry/request-context';
import { readDownloadLink } from './download-link';
import type { FileAddress } from './operation';
import type { FileHeader } from './file-headers/header';
import { readHeader } from './file-headers/read-header';
import { DOCUMENT_BYTES, IMAGE_BYTES, type Preview, type PreviewReading, TEXT_BYTES } from './preview';
import { imageTypeOf, mayBeImage } from './preview-image';
import { textOf } from './preview-text';
import { isTable, tableOf } from './preview-table';
import { TIMING } from './timing';

/**
 * What can be shown of a live file's latest version: read from its beginning, and never more than a bounded part. A picture
 * or a document is taken whole if it is small enough.
 */
export async function readPreview(actor: Actor, address: FileAddress, signal?: AbortSignal): Promise<PreviewReading> {
  const found = await readDownloadLink(actor, { ...address, signal });
  if (!found.ok) return found;
  const { file, link } = found.value;
  if (file.size === 0) return none('empty');
  const most = mostBytes(file.name);
  if (most.whole && file.size > most.bytes) return none('too-large');
  const access = { requestId: currentRequestId(), deadlineMs: TIMING.readMs, signal };
  const bytes = await readBlobStart(access, link, most.bytes);
  if (!bytes.ok) return bytes;
  return { ok: true, ...(await previewOf(file.name, bytes.value, file.size)) };
}

/** How much of a file is read; `whole`: a part of it is of no use. */
function mostBytes(name: string): { bytes: number; whole: boolean } {
  if (mayBeImage(name)) return { bytes: IMAGE_BYTES, whole: true };
  return /\.pdf$/i.test(name) ? { bytes: DOCUMENT_BYTES, whole: true } : { bytes: TEXT_BYTES, whole: false };
}

type Shown = { preview: Preview; header: FileHeader | null };

/** What the bytes are decides, and the name only where they leave it open. */
async function previewOf(name: string, bytes: Buffer, size: number): Promise<Shown> {
  const type = imageTypeOf(bytes);
  const isWhole = bytes.length >= size;
  if (type !== null || isDocument(bytes)) {
    return { preview: isWhole ? wholeOf(type, bytes) : { kind: 'none', why: 'too-large' }, header: null };
  }
  const part = { shown: Math.min(bytes.length, TEXT_BYTES), size: Math.max(size, bytes.length) };
  const beginning = bytes.subarray(0, part.shown);
  const text = textOf(beginning, part.shown < part.size);
  const header = await readHeader({ name, bytes: beginning, text, whole: part.shown >= part.size });
  if (text === null)
    return { preview: { kind: 'none', why: header === null ? 'not-readable' : 'header-only' }, header };
  const table = isTable(name) ? tableOf(text) : null;
  return { preview: table === null ? { kind: 'text', text, ...part } : { kind: 'table', ...table, ...part }, header };
}

function wholeOf(imageType: string | null, bytes: Buffer): Preview {
  const data = bytes.toString('base64');
  return imageType === null
    ? { kind: 'document', data }
    : { kind: 'image', address: `data:${imageType};base64,${data}` };
}

/** A PDF. */
function isDocument(bytes: Buffer): boolean {
  return bytes.subarray(0, 5).equals(Buffer.from('%PDF-'));
}

function none(why: Extract<Preview, { kind: 'none' }>['why']): PreviewReading {
  return { ok: true, preview: { kind: 'none', why }, header: null };
}
