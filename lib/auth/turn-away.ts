import 'server-only';
import type { IncomingMessage } from 'node:http';
import { isOwnOrigin } from '@/lib/auth/origin';

/** The door at which a request ends that is turned away. */
export const TURNED_AWAY_PATH = '/api/turned-away';
/** Why it was; written over whatever a client sent under this name. */
export const TURNED_AWAY_HEADER = 'x-console-turned-away';

const LARGEST_BODY = 1_048_576;
/** Browsers send reports without saying from which page, and nothing follows from one. */
const OPEN_TO_ALL = '/api/policy-reports';

/**
 * Leads a POST that no page of ours sent, or that is larger than any of ours, to the door that refuses it, before Next
 * looks at it: Next itself lets an action through that comes without an Origin, and answers the others with 500.
 */
export function turnAway(request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>): void {
  delete request.headers[TURNED_AWAY_HEADER];
  if (request.method !== 'POST') return;
  const reason = reasonAgainst(request);
  if (reason === null) return;
  request.headers[TURNED_AWAY_HEADER] = reason;
  delete request.headers['next-action'];
  request.url = TURNED_AWAY_PATH;
}

function reasonAgainst({ url, headers }: Pick<IncomingMessage, 'url' | 'headers'>): 'foreign' | 'too-large' | null {
  const get = (name: string) => headers[name]?.toString() ?? null;
  if (url !== OPEN_TO_ALL && !isOwnOrigin({ get })) return 'foreign';
  return Number(get('content-length')) > LARGEST_BODY ? 'too-large' : null;
}
