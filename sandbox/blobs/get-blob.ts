import type { Blob } from '@/sandbox/blobs/find-blob';
import { type HeaderReader, isUnchanged, readRange } from '@/sandbox/blobs/read-conditions';

/** Answers GET and HEAD for a blob: 200, 206 for a range, 304; throws 412 and 416. */
export function getBlob(blob: Blob, header: HeaderReader, method: string, disposition: string): Response {
  const validators = { ETag: blob.etag, 'Last-Modified': new Date(blob.lastModified).toUTCString() };
  if (isUnchanged(header, blob)) return new Response(null, { status: 304, headers: validators });
  const range = readRange(header, blob);
  const { start, end } = range ?? { start: 0, end: blob.size };
  const headers: Record<string, string> = {
    ...validators,
    'Accept-Ranges': 'bytes',
    'Content-Type': blob.contentType,
    'Content-Disposition': disposition,
    'Content-Length': String(end - start),
    'x-ms-blob-type': 'BlockBlob',
    'x-ms-server-encrypted': 'true',
    ...(range === null ? {} : { 'Content-Range': `bytes ${start}-${end - 1}/${blob.size}` }),
  };
  const body = method === 'HEAD' ? null : pullFrom(blob.read(start, end));
  return new Response(body, { status: range === null ? 200 : 206, headers });
}

/** Reads only as fast as the caller does, and stops when the caller goes. */
function pullFrom(source: ReturnType<Blob['read']>): ReadableStream<Uint8Array> {
  const chunks = each(source);
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return();
    },
  });
}

async function* each(source: ReturnType<Blob['read']>): AsyncGenerator<Buffer, void> {
  yield* source;
}
