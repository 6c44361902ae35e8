import type { IncomingMessage } from 'node:http';
import type { JournalRow } from '@/sandbox/control/journal';

const effects = new WeakMap<IncomingMessage, boolean>();
const torn = new WeakSet<IncomingMessage>();
const statuses = new WeakMap<IncomingMessage, number>();

/** Lets a handler say that its operation took no effect although it answers success (or the reverse). */
export function noteEffect(req: IncomingMessage, tookEffect: boolean): void {
  effects.set(req, tookEffect);
}

/** Orders the connection to break while bytes are under way; handlers that move bytes ask `isTorn`. */
export function tear(req: IncomingMessage): void {
  torn.add(req);
}

export function isTorn(req: IncomingMessage): boolean {
  return torn.has(req);
}

/** Keeps the status that an operation came to, also when nobody is left to hear it. */
export function noteStatus(req: IncomingMessage, status: number): void {
  statuses.set(req, status);
}

/** Fills in what a finished run of the operation showed; `answered` is the status that went out, if one did. */
export function recordRun(row: JournalRow, req: IncomingMessage, answered: number | null): void {
  const status = statuses.get(req) ?? answered;
  row.executed = effects.get(req) ?? (status !== null && status < 400);
}
