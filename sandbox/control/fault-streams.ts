import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const HUGE_BYTES = 64 * 1024 * 1024;
const SLOW_BYTE_MS = 1000;

/** What an answer goes out with, beside the way in which it goes wrong. `body` undefined: the fault's own. */
export interface Outgoing {
  status: number;
  headers: Record<string, string>;
  body: Buffer | undefined;
}

const JSON_TYPE = { 'Content-Type': 'application/json' };

/** Only once the request was read: before that a client may take a reset for "never sent". */
export function reset(req: IncomingMessage): void {
  req.resume();
  const destroy = (): void => void req.socket.resetAndDestroy();
  if (req.complete) destroy();
  else req.once('end', destroy);
}

/** Promises more than it sends, and closes. */
export function truncated({ status, headers, body }: Outgoing, res: ServerResponse): void {
  const part = body ?? Buffer.from('{"files": [{"file_id": "');
  res.writeHead(status, { ...JSON_TYPE, 'Content-Length': String(part.length + 1000), ...headers });
  res.write(part, () => res.socket?.destroySoon());
}

/** Sends the head and not a byte of the body it promises, until the caller gives up. */
export async function stall({ status, headers }: Outgoing, res: ServerResponse): Promise<void> {
  res.writeHead(status, { ...JSON_TYPE, 'Content-Length': '1000', ...headers });
  res.flushHeaders();
  await once(res, 'close');
}

/** 64 MiB of JSON. */
export async function huge({ status, headers }: Outgoing, res: ServerResponse): Promise<void> {
  res.writeHead(status, { ...JSON_TYPE, 'Content-Length': String(HUGE_BYTES), ...headers });
  Readable.from(hugeJson()).pipe(res);
  await once(res, 'close');
}

function* hugeJson(): Generator<Buffer> {
  const chunk = Buffer.alloc(64 * 1024, 'x');
  const [opening, closing] = [Buffer.from('{"detail": "'), Buffer.from('"}')];
  yield opening;
  for (let left = HUGE_BYTES - opening.length - closing.length; left > 0; left -= chunk.length) {
    yield chunk.subarray(0, Math.min(left, chunk.length));
  }
  yield closing;
}

let packedHuge: Buffer | undefined;

/** The same 64 MiB in some 64 KiB of gzip. Packing takes a second, so it is done once. */
export function bomb({ status, headers }: Outgoing, res: ServerResponse): void {
  packedHuge ??= gzipSync(Buffer.concat([...hugeJson()]));
  packed({ status, headers, body: packedHuge }, 'gzip', res);
}

/** Well-formed JSON under an encoding that nobody asked for. */
export function brotli({ status, headers, body }: Outgoing, res: ServerResponse): void {
  packed({ status, headers, body: brotliCompressSync(body ?? Buffer.from('{"files": [], "total": 0}')) }, 'br', res);
}

function packed({ status, headers, body = Buffer.alloc(0) }: Outgoing, encoding: string, res: ServerResponse): void {
  const ownHeaders = { ...JSON_TYPE, 'Content-Encoding': encoding, 'Content-Length': String(body.length) };
  res.writeHead(status, { ...ownHeaders, ...headers });
  res.end(body);
}

/** One byte a second until all is sent or the caller gives up. */
export async function slow({ status, headers, body }: Outgoing, res: ServerResponse): Promise<void> {
  const bytes = body ?? Buffer.from(JSON.stringify({ detail: 'slowly'.repeat(40) }));
  res.writeHead(status, { ...JSON_TYPE, 'Content-Length': String(bytes.length), ...headers });
  res.flushHeaders();
  await new Promise<void>((resolve) => {
    let sent = 0;
    const timer = setInterval(() => {
      res.write(bytes.subarray(sent, sent + 1));
      sent += 1;
      if (sent === bytes.length) res.end();
    }, SLOW_BYTE_MS);
    res.once('close', () => {
      clearInterval(timer);
      resolve();
    });
  });
}
