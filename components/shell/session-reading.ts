/** How long the session still lasts, as the console's server says. */
export type SessionReading = { signedIn: false } | { signedIn: true; idleMs: number; absoluteMs: number };

const ADDRESS = '/api/session';

/** Reads the session without prolonging it. null: the console could not be asked just now. */
export function readSession(): Promise<SessionReading | null> {
  return ask('GET');
}

/** Counts as a sign of life: the idle time starts anew. */
export function prolongSession(): Promise<SessionReading | null> {
  return ask('POST');
}

async function ask(method: 'GET' | 'POST'): Promise<SessionReading | null> {
  try {
    const response = await fetch(ADDRESS, { method, cache: 'no-store', headers: { Accept: 'application/json' } });
    if (response.status === 401) return { signedIn: false };
    return response.ok ? parse(await response.json()) : null;
  } catch {
    return null;
  }
}

function parse(body: unknown): SessionReading | null {
  if (typeof body !== 'object' || body === null || !('signedIn' in body)) return null;
  if (body.signedIn !== true) return { signedIn: false };
  const { idleEndsAt, absoluteEndsAt, now } = body as Record<string, unknown>;
  // Measured by the server's clock at both ends: the browser's may be wrong by hours.
  const idleMs = momentOf(idleEndsAt) - momentOf(now);
  const absoluteMs = momentOf(absoluteEndsAt) - momentOf(now);
  return Number.isFinite(idleMs) && Number.isFinite(absoluteMs) ? { signedIn: true, idleMs, absoluteMs } : null;
}

function momentOf(value: unknown): number {
  return typeof value === 'number' || typeof value === 'string' ? new Date(value).getTime() : Number.NaN;
}
