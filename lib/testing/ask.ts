import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';

export type Asked = {
  method?: string;
  /** Sent as they are, `Host`, `Origin` and repeated ones too. */
  headers?: Record<string, string | string[]>;
  body?: string | Buffer;
};
export type Answered = { status: number; headers: IncomingHttpHeaders; body: string };

/**
 * One HTTP request that nothing tidies up: `path` goes out as it is written, where a browser or `fetch` would resolve its
 * dots and drop forbidden headers. Redirects are not followed.
 */
export function ask(
  origin: string,
  path: string,
  { method = 'GET', headers = {}, body }: Asked = {},
): Promise<Answered> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
    const sent = httpRequest({ hostname, port, path, method, headers: { ...length, ...headers }, agent: false });
    sent.on('error', reject);
    sent.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    sent.end(body);
  });
}
