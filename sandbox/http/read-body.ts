import type { IncomingMessage } from 'node:http';

/** The whole request body, or null when it is longer than `limit` bytes (the rest is then discarded). */
export async function readBody(req: IncomingMessage, limit: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of req) {
    const bytes: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    length += bytes.length;
    if (length <= limit) chunks.push(bytes);
  }
  return length <= limit ? Buffer.concat(chunks) : null;
}
