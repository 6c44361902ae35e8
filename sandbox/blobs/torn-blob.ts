import { once } from 'node:events';
import type { Socket } from 'node:net';
import type { Blob } from '@/sandbox/blobs/find-blob';

/** The same blob, whose reader gets half of what was promised before the connection ends. */
export function tornBlob(blob: Blob, socket: Socket): Blob {
  return { ...blob, read: (start, end) => halfOf(blob.read(start, end), end - start, socket) };
}

async function* halfOf(source: ReturnType<Blob['read']>, length: number, socket: Socket): AsyncGenerator<Buffer> {
  let left = Math.floor(length / 2);
  for await (const chunk of source) {
    yield chunk.subarray(0, left);
    left -= chunk.length;
    if (left <= 0) break;
  }
  if (socket.destroyed) return;
  socket.destroySoon();
  await once(socket, 'close');
}
