import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';

/** The same request once more, with a body that was read already. */
export function replayRequest(req: IncomingMessage, body: Buffer): IncomingMessage {
  const again = new IncomingMessage(req.socket);
  again.method = req.method;
  again.url = req.url;
  again.headers = req.headers;
  again.rawHeaders = req.rawHeaders;
  again.httpVersion = req.httpVersion;
  again.httpVersionMajor = req.httpVersionMajor;
  again.httpVersionMinor = req.httpVersionMinor;
  // Without it the end of the stream looks like an abort and tears the socket down.
  again.complete = true;
  again.push(body);
  again.push(null);
  return again;
}

/** Takes whatever is written to it: what an operation answers when its caller shall hear something else. */
class Nowhere extends Socket {
  override _write(_chunk: unknown, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    done();
  }

  override _writev(_chunks: unknown, done: (error?: Error | null) => void): void {
    done();
  }

  override _final(done: (error?: Error | null) => void): void {
    done();
  }

  override _read(): void {
    // Nothing ever arrives from nowhere.
  }
}

/** Runs a request to its end, its answer going nowhere. Returns the status it would have answered. */
export async function runUnheard(
  req: IncomingMessage,
  handle: (req: IncomingMessage, res: ServerResponse) => Promise<void> | void,
): Promise<number> {
  const res = new ServerResponse(req);
  res.assignSocket(new Nowhere());
  const finished = new Promise<void>((resolve) => {
    res.once('finish', resolve);
    res.once('close', resolve);
  });
  await handle(req, res);
  await finished;
  return res.statusCode;
}
