import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { readBlobStart } from '@/lib/evo/blob';
import { currentRequestId } from '@/lib/telemetry/request-context';
import { readDownloadLink } from './download-link';
import type { FileAddress } from './operation';
import { IMAGE_BYTES, type Preview, type PreviewReading, TEXT_BYTES } from './preview';
import { imageTypeOf, mayBeImage } from './preview-image';
import { textOf } from './preview-text';
import { isTable, tableOf } from './preview-table';
import { TIMING } from './timing';

/**
 * What can be shown of a live file's latest version: read from its beginning, and never more than a bounded part. A picture
 * is taken whole if it is small enough.
 */
export async function readPreview(actor: Actor, address: FileAddress, signal?: AbortSignal): Promise<PreviewReading> {
  const found = await readDownloadLink(actor, { ...address, signal });
  if (!found.ok) return found;
  const { file, link } = found.value;
  if (file.size === 0) return none('empty');
  const image = mayBeImage(file.name);
  if (image && file.size > IMAGE_BYTES) return none('too-large');
  const access = { requestId: currentRequestId(), deadlineMs: TIMING.readMs, signal };
  const bytes = await readBlobStart(access, link, image ? IMAGE_BYTES : TEXT_BYTES);
  if (!bytes.ok) return bytes;
  return { ok: true, preview: previewOf(file.name, bytes.value, file.size) };
}

/** What the bytes are decides, and the name only where they leave it open. */
function previewOf(name: string, bytes: Buffer, size: number): Preview {
  const type = imageTypeOf(bytes);
  if (type !== null) {
    const whole = bytes.length >= size;
    return whole
      ? { kind: 'image', address: `data:${type};base64,${bytes.toString('base64')}` }
      : { kind: 'none', why: 'too-large' };
  }
  const part = { shown: Math.min(bytes.length, TEXT_BYTES), size: Math.max(size, bytes.length) };
  const text = textOf(bytes.subarray(0, part.shown), part.shown < part.size);
  if (text === null) return { kind: 'none', why: 'not-readable' };
  const table = isTable(name) ? tableOf(text) : null;
  return table === null ? { kind: 'text', text, ...part } : { kind: 'table', ...table, ...part };
}

function none(why: Extract<Preview, { kind: 'none' }>['why']): PreviewReading {
  return { ok: true, preview: { kind: 'none', why } };
}
