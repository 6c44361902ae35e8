import { BLOCK_BYTES } from '@/lib/files/blocks';

const MARK_BYTES = 8;

/** The bytes of one block of a file. */
export function blockOf(file: File, index: number): Promise<ArrayBuffer> {
  const start = index * BLOCK_BYTES;
  return file.slice(start, start + BLOCK_BYTES).arrayBuffer();
}

/**
 * A short mark of a block's bytes: the beginning of their SHA-256, by which it is known again after a reload. '' where the
 * page is not secure enough for the browser to hash: nothing is known again then.
 */
export async function markOf(bytes: ArrayBuffer): Promise<string> {
  if (!isSecureContext) return '';
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes), 0, MARK_BYTES);
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
