import 'server-only';
import { createHash, timingSafeEqual } from 'node:crypto';
import { config } from '@/lib/config';
import { currentRequest } from './request-context';

/**
 * Whether this request may read the counts: with a token configured whoever shows it, else a program on this machine that
 * asks directly. A proxy on this machine looks like one as soon as it hides that it is a proxy: with one, set a token.
 */
export function metricsAccess(headers: Pick<Headers, 'get'>): 'granted' | 'no-token' | 'not-here' {
  const { metricsToken } = config();
  if (metricsToken === null) return currentRequest()?.isDirect === true ? 'granted' : 'not-here';
  const [, shown] = /^Bearer ([^\s]+)$/i.exec(headers.get('authorization') ?? '') ?? [];
  return shown !== undefined && isSame(shown, metricsToken) ? 'granted' : 'no-token';
}

function isSame(shown: string, token: string): boolean {
  return timingSafeEqual(digest(shown), digest(token));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
