import 'server-only';
import { config } from '@/lib/config';

/**
 * Whether a request comes from the console's own pages: `Origin` is there and exactly ours, and the browser, where it says
 * so, calls it same-origin. Absence counts as foreign: every browser sends Origin with a POST.
 */
export function isOwnOrigin(headers: Pick<Headers, 'get'>): boolean {
  const site = headers.get('sec-fetch-site');
  return headers.get('origin') === config().url && (site === null || site === 'same-origin');
}
