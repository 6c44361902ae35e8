import 'server-only';
import { isAscii } from 'node:buffer';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

export type BodyText = { ok: true; text: string } | { ok: false; reason: 'too-large' | 'truncated' | 'not-json' };

/**
 * Reads a body once, as UTF-8, and stops at `maxBytes` of what it unpacks to. A byte order mark is dropped and broken
 * characters are replaced. Throws only where the stream itself breaks off.
 */
export async function readBody(stream: Readable, encoding: string, maxBytes: number): Promise<BodyText> {
  // A stream that is left early fails once more, when nobody listens any longer: that must not end the process.
  stream.on('error', () => undefined);
  if (encoding !== '' && encoding !== 'identity' && encoding !== 'gzip') {
    stream.destroy();
    return { ok: false, reason: 'not-json' };
  }
  if (encoding !== 'gzip') return collect(stream, maxBytes);
  const unpacked = createGunzip();
  pipeline(stream, unpacked, () => undefined);
  try {
    return await collect(unpacked, maxBytes);
  } catch (error) {
    if (isZlibError(error)) return { ok: false, reason: 'truncated' };
    throw error;
  }
}

async function collect(stream: Readable, maxBytes: number): Promise<BodyText> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    // Leaving the loop destroys the stream, and with it the connection.
    if (bytes > maxBytes) return { ok: false, reason: 'too-large' };
    chunks.push(chunk);
  }
  return { ok: true, text: textOfBytes(Buffer.concat(chunks)) };
}

/** A page of a list is megabytes of plain ASCII nearly always, which takes no decoder: a byte is a character. */
function textOfBytes(bytes: Buffer): string {
  return isAscii(bytes) ? bytes.toString('latin1') : new TextDecoder().decode(bytes);
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
}
