import 'server-only';
import { callProvider } from '@/lib/auth/provider-call';
import { config } from '@/lib/config';

const KEEP_YES_MS = 5_000;
/** A provider that starts together with the console is soon there. */
const KEEP_NO_MS = 500;
const TIMEOUT_MS = 2_000;

let last: { until: number; answer: Promise<boolean> } | undefined;

/**
 * Whether the identity provider answers at all. Never throws. Anyone may ask us, so several askers share one call, and a yes
 * holds for five seconds, a no for half a second.
 */
export function isProviderReachable(): Promise<boolean> {
  if (last !== undefined && Date.now() < last.until) return last.answer;
  const asked = { until: Infinity, answer: ask() };
  last = asked;
  void asked.answer.then((reachable) => {
    asked.until = Date.now() + (reachable ? KEEP_YES_MS : KEEP_NO_MS);
  });
  return asked.answer;
}

async function ask(): Promise<boolean> {
  try {
    const url = `${config().evo.issuerUrl}/.well-known/openid-configuration`;
    return (await callProvider(url, { timeoutMs: TIMEOUT_MS })).status === 200;
  } catch {
    return false;
  }
}
