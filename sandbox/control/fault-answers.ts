import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import { blobErrorHeaders, blobErrors, blobErrorXml, isBlobErrorCode } from '@/sandbox/blobs/blob-errors';
import type { Fault } from '@/sandbox/control/fault-book';
import { isOauthFault, isStreamFault, OAUTH_FAULTS, type StreamFault } from '@/sandbox/control/fault-names';
import { bomb, brotli, huge, type Outgoing, reset, slow, stall, truncated } from '@/sandbox/control/fault-streams';
import { fileErrorBody, fileErrors, isFileErrorType } from '@/sandbox/files/file-errors';
import { ERROR_CODES, type ProblemBody } from '@/sandbox/http/problem';
import { workspaceErrorBody } from '@/sandbox/workspaces/workspace-errors';

const ELSEWHERE = 'https://elsewhere.example/file';

type Answer = (outgoing: Outgoing, res: ServerResponse) => Promise<void> | void;

const streams: Readonly<Record<StreamFault, Answer>> = { truncated, huge, slow, stall, bomb, brotli };

/** Answers a call as its fault says. Resolves when the answer is out, or when the caller has gone. */
export async function answerFault(fault: Fault, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const name = fault.fault;
  if (name === 'reset') return reset(req);
  if (name === 'hang') return void (await once(res, 'close'));
  const [headers, body] = [ownHeaders(fault), ownBody(fault)];
  if (isStreamFault(name)) return streams[name]({ status: fault.status ?? 200, headers, body }, res);
  const plain = plainAnswer(fault);
  send(res, {
    status: fault.status ?? plain.status,
    headers: { ...plain.headers, ...headers },
    body: body ?? Buffer.from(plain.body),
  });
}

interface PlainAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

function plainAnswer(fault: Fault): PlainAnswer {
  const name = fault.fault;
  if (name === 'html') return { status: 502, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: htmlPage };
  if (name === 'empty') return { status: 502, headers: {}, body: '' };
  if (name === 'redirect') return { status: 307, headers: { Location: ELSEWHERE }, body: '' };
  if (isOauthFault(name))
    return json(OAUTH_FAULTS[name], { error: name, error_description: 'refused by an armed fault' });
  if (isBlobErrorCode(name))
    return { status: blobErrors[name].status, headers: blobErrorHeaders(name), body: blobErrorXml(name) };
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

function json(status: number, body: object): PlainAnswer {
  return { status, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

function ownBody({ body, bodyBase64 }: Fault): Buffer | undefined {
  if (bodyBase64 !== undefined) return Buffer.from(bodyBase64, 'base64');
  if (body === undefined) return undefined;
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
}

function ownHeaders(fault: Fault): Record<string, string> {
  const retryAfter = fault.retryAfterSeconds;
  return { ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }), ...fault.headers };
}

function send(res: ServerResponse, { status, headers, body = Buffer.alloc(0) }: Outgoing): void {
  const noBody = status === 204 || status === 304;
  res.writeHead(status, { ...(noBody ? {} : { 'Content-Length': String(body.length) }), ...headers });
  res.end(noBody ? undefined : body);
}

const htmlPage = `<!doctype html>
<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1><p>The proxy got no answer.</p></body></html>
`;
