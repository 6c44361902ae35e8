import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import { Readable } from 'node:stream';
import type { Fault } from '@/sandbox/control/fault-book';
import { fileErrorBody, fileErrors, isFileErrorType } from '@/sandbox/files/file-errors';
import { ERROR_CODES, type ProblemBody } from '@/sandbox/http/problem';
import { workspaceErrorBody } from '@/sandbox/workspaces/workspace-errors';

const HUGE_BYTES = 64 * 1024 * 1024;
const SLOW_BYTE_MS = 1000;
const ELSEWHERE = 'https://elsewhere.example/file';

const shapes = ['html', 'empty', 'truncated', 'huge', 'slow', 'reset', 'hang', 'redirect', 'delay'] as const;
const oauthErrors = { invalid_grant: 400, invalid_client: 401 } as const;

type Shape = (typeof shapes)[number];
type OauthError = keyof typeof oauthErrors;

const isShape = (name: string): name is Shape => shapes.some((shape) => shape === name);
const isOauthError = (name: string): name is OauthError => Object.hasOwn(oauthErrors, name);

/** Whether the faults door knows this fault. */
export function isFaultName(name: string): boolean {
  return (
    isShape(name) || isOauthError(name) || isFileErrorType(name) || name === 'preview-api' || /^[2-5]\d\d$/.test(name)
  );
}

/** Answers a call as its fault says. Resolves when the answer is out, or when the caller has gone. */
export async function answerFault(fault: Fault, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const name = fault.fault;
  if (name === 'reset') return reset(req);
  if (name === 'hang') return void (await once(res, 'close'));
  if (name === 'truncated') return truncated(fault, res);
  if (name === 'huge') return huge(fault, res);
  if (name === 'slow') return slow(fault, res);
  const { status, headers, body } = plainAnswer(fault);
  send(
    res,
    fault.status ?? status,
    { ...headers, ...ownHeaders(fault) },
    fault.body === undefined ? body : replaced(fault.body),
  );
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

function plainAnswer(fault: Fault): Answer {
  const name = fault.fault;
  if (name === 'html') return { status: 502, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: htmlPage };
  if (name === 'empty') return { status: 502, headers: {}, body: '' };
  if (name === 'redirect') return { status: 307, headers: { Location: ELSEWHERE }, body: '' };
  if (isOauthError(name))
    return json(oauthErrors[name], { error: name, error_description: 'refused by an armed fault' });
  const problem = documentedBody(fault);
  if (problem !== null) return json(problem.status, problem);
  const status = Number(name);
  return json(status, { status, title: STATUS_CODES[status] ?? 'Error', detail: null });
}

/** The File API's own body for its operations, the Workspace API's shape for the others. */
function documentedBody(fault: Fault): ProblemBody | null {
  const name = fault.fault;
  if (name === 'preview-api') {
    const detail = 'This is a preview API: send API-Preview: opt-in.';
    return { type: `${ERROR_CODES}/preview-api`, title: 'Preview API.', status: 400, detail };
  }
  if (!isFileErrorType(name)) return null;
  const { status, title, detail } = fileErrors[name];
  if (!/^(files|blob)\./.test(fault.operation)) return workspaceErrorBody(status, name, title, detail);
  const roles = { permitted_roles: ['editor', 'owner'], your_role: 'viewer' };
  return fileErrorBody(name, undefined, name === 'auth/insufficient-role' ? roles : {});
}

function json(status: number, body: object): Answer {
  return { status, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

function replaced(body: NonNullable<Fault['body']> | null): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}

function ownHeaders(fault: Fault): Record<string, string> {
  const retryAfter = fault.retryAfterSeconds;
  return { ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }), ...fault.headers };
}

function send(res: ServerResponse, status: number, headers: Record<string, string>, body: string): void {
  const noBody = status === 204 || status === 304;
  res.writeHead(status, { ...(noBody ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }), ...headers });
  res.end(noBody ? undefined : body);
}

/** Only once the request was read: before that a client may take a reset for "never sent". */
function reset(req: IncomingMessage): void {
  req.resume();
  const destroy = (): void => void req.socket.resetAndDestroy();
  if (req.complete) destroy();
  else req.once('end', destroy);
}

function truncated(fault: Fault, res: ServerResponse): void {
  const part = fault.body === undefined ? '{"files": [{"file_id": "' : replaced(fault.body);
  const promised = Buffer.byteLength(part) + 1000;
  res.writeHead(fault.status ?? 200, {
    'Content-Type': 'application/json',
    'Content-Length': String(promised),
    ...ownHeaders(fault),
  });
  res.write(part, () => res.socket?.destroySoon());
}

async function huge(fault: Fault, res: ServerResponse): Promise<void> {
  res.writeHead(fault.status ?? 200, {
    'Content-Type': 'application/json',
    'Content-Length': String(HUGE_BYTES),
    ...ownHeaders(fault),
  });
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

/** One byte a second until all is sent or the caller gives up. */
async function slow(fault: Fault, res: ServerResponse): Promise<void> {
  const bytes = Buffer.from(
    fault.body === undefined ? JSON.stringify({ detail: 'slowly'.repeat(40) }) : replaced(fault.body),
  );
  res.writeHead(fault.status ?? 200, {
    'Content-Type': 'application/json',
    'Content-Length': String(bytes.length),
    ...ownHeaders(fault),
  });
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

const htmlPage = `<!doctype html>
<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1><p>The proxy got no answer.</p></body></html>
`;
