import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { answerFault } from '@/sandbox/control/fault-answers';
import type { Fault } from '@/sandbox/control/fault-book';
import type { Call, JournalRow } from '@/sandbox/control/journal';
import type { Core } from '@/sandbox/core';
import { recordRun, tear } from '@/sandbox/http/call';
import { type Operation, operationOf } from '@/sandbox/http/operation';
import { readBody } from '@/sandbox/http/read-body';
import { replayRequest, runUnheard } from '@/sandbox/http/replay';
import type { BearerReader } from '@/sandbox/identity/bearer';
import { accountOfTokenRequest } from '@/sandbox/identity/token-request';

export type Handler = (req: IncomingMessage, res: ServerResponse) => Promise<void> | void;

const TOKEN_BODY_LIMIT = 56 * 1024;

/** The one way into every operation: journal, latency, faults, then the operation itself. */
export function createGateway(core: Core, bearer: BearerReader, handle: Handler): Handler {
  return async (req, res) => {
    const operation = operationOf(req.method ?? 'GET', req.url ?? '/');
    if (operation === null) return handle(req, res);
    const row = core.journal.open(operation, callOf(req), core.clock.now());
    endRowWith(core, row, res);
    res.setHeader('Date', new Date(core.clock.now()).toUTCString());
    const request = operation.name === 'token' ? await bufferedTokenRequest(req) : req;
    row.account = await accountOf(core, bearer, operation, request);
    if (core.switches.values.latencyMs > 0) await wait(core.switches.values.latencyMs);
    const fault = core.faults.take({ ...row, account: row.account });
    if (fault === undefined) return run(core, row, request, res, handle);
    row.fault = fault.fault;
    await runFault(core, fault, row, request, res, handle);
  };
}

function callOf(req: IncomingMessage): Call {
  const { method = 'GET', url = '/', headers } = req;
  const named = (name: string): string | undefined => {
    const value = headers[name];
    return typeof value === 'string' ? value : undefined;
  };
  return { method, path: url, requestId: named('x-request-id'), traceparent: named('traceparent') };
}

interface BufferedRequest extends IncomingMessage {
  /** The bytes of a token request, read ahead because its account stands in them. */
  formBytes?: Buffer;
}

async function bufferedTokenRequest(req: IncomingMessage): Promise<BufferedRequest> {
  const body = (await readBody(req, TOKEN_BODY_LIMIT)) ?? Buffer.alloc(0);
  const again: BufferedRequest = replayRequest(req, body);
  again.formBytes = body;
  return again;
}

async function accountOf(
  core: Core,
  bearer: BearerReader,
  operation: Operation,
  req: BufferedRequest,
): Promise<string | null> {
  if (req.formBytes !== undefined) return accountOfTokenRequest(core, req.formBytes);
  if (operation.name === 'authorize') return null;
  const read = await bearer.read(req.headers.authorization);
  return read.ok ? read.caller.account.email : null;
}

function endRowWith(core: Core, row: JournalRow, res: ServerResponse): void {
  res.once('close', () => {
    row.endedAt = new Date(core.clock.now()).toISOString();
    row.status = res.headersSent ? res.statusCode : null;
    core.journal.save(row);
  });
}

async function run(
  core: Core,
  row: JournalRow,
  req: IncomingMessage,
  res: ServerResponse,
  handle: Handler,
): Promise<void> {
  // Also noted when the caller has gone: what took effect took effect.
  const note = (): void => {
    recordRun(row, req, res.headersSent ? res.statusCode : null);
    core.journal.save(row);
  };
  res.once('close', note);
  await handle(req, res);
  note();
}

async function runFault(
  core: Core,
  fault: Fault,
  row: JournalRow,
  req: BufferedRequest,
  res: ServerResponse,
  handle: Handler,
): Promise<void> {
  if (fault.fault === 'delay' || fault.fault === 'cut') {
    if (fault.fault === 'cut') tear(req);
    await wait(fault.delayMs ?? 0);
    return run(core, row, req, res, handle);
  }
  if (fault.afterExecuting === true) {
    const status = await runUnheard(req, handle);
    recordRun(row, req, status);
    core.journal.save(row);
  }
  if (fault.delayMs !== undefined && fault.delayMs > 0) await wait(fault.delayMs);
  await answerFault(fault, req, res);
}
