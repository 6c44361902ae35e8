import 'server-only';
import { callProvider } from '@/lib/auth/provider-call';
import { config } from '@/lib/config';

const KEEP_MS = 5_000;
const TIMEOUT_MS = 2_000;

let last: { at: number; answer: Promise<boolean> } | undefined;

/** Whether the identity provider answers at all. Never throws; asked at most every five seconds, since anyone may ask us. */
export function isProviderReachable(): Promise<boolean> {
  if (last === undefined || Date.now() - last.at > KEEP_MS) last = { at: Date.now(), answer: ask() };
  return last.answer;
}

async function ask(): Promise<boolean> {
  try {
    const url = `${config().evo.issuerUrl}/.well-known/openid-configuration`;
    return (await callProvider(url, { timeoutMs: TIMEOUT_MS })).status === 200;
  } catch {
    return false;
  }
}
