import type { IncomingMessage } from 'node:http';
import type { JournalRow } from '@/sandbox/control/journal';

const effects = new WeakMap<IncomingMessage, boolean>();
const accounts = new WeakMap<IncomingMessage, string>();

/** Lets a handler say that its operation took no effect although it answers success (or the reverse). */
export function noteEffect(req: IncomingMessage, tookEffect: boolean): void {
  effects.set(req, tookEffect);
}

/** Lets a handler name the account that only it could find out. */
export function noteAccount(req: IncomingMessage, email: string): void {
  accounts.set(req, email);
}

/** Fills in what a finished run of the operation showed. */
export function recordRun(row: JournalRow, req: IncomingMessage, status: number): void {
  row.executed = effects.get(req) ?? status < 400;
  row.account = accounts.get(req) ?? row.account;
}
