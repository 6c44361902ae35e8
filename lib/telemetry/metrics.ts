import 'server-only';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

const SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25];
const METHODS = ['GET', 'HEAD', 'POST'];

// Next bundles routes apart, each with its own copy of this module; the counts must be one for the process.
const shared = globalThis as typeof globalThis & { evoConsoleMetrics?: ReturnType<typeof createMetrics> };

/**
 * What this process counts, in Prometheus' terms. Labels only take values that the product itself gives (routes, statuses,
 * kinds of failure): never an id, a name or anything else from outside, so that their number is bounded.
 */
export function metrics(): ReturnType<typeof createMetrics> {
  return (shared.evoConsoleMetrics ??= createMetrics());
}

function createMetrics() {
  const register = new Registry();
  collectDefaultMetrics({ register });
  return { register, ...requestMetrics(register), ...evoMetrics(register), ...storedMetrics(register) };
}

function requestMetrics(register: Registry) {
  const registers = [register];
  return {
    requests: new Counter({
      name: 'evo_console_http_requests_total',
      help: 'Requests answered, by route and status; `left`: the caller did not wait for the answer.',
      labelNames: ['method', 'route', 'status'],
      registers,
    }),
    requestSeconds: new Histogram({
      name: 'evo_console_http_request_duration_seconds',
      help: 'From the first byte of a request to the end of its answer.',
      labelNames: ['route'],
      buckets: SECONDS,
      registers,
    }),
    requestsOpen: new Gauge({
      name: 'evo_console_http_requests_in_progress',
      help: 'Requests that are being answered.',
      registers,
    }),
    actions: new Counter({
      name: 'evo_console_actions_total',
      help: 'Server actions, by how they were told to the person: an outcome of the trail, or a kind of failure.',
      labelNames: ['action', 'outcome'],
      registers,
    }),
  };
}

function evoMetrics(register: Registry) {
  const registers = [register];
  return {
    evoCalls: new Counter({
      name: 'evo_console_evo_calls_total',
      help: 'Calls to Evo, retries included: `ok` or the kind of failure.',
      labelNames: ['operation', 'outcome'],
      registers,
    }),
    evoCallSeconds: new Histogram({
      name: 'evo_console_evo_call_duration_seconds',
      help: 'From sending a call to Evo to the end of its answer.',
      labelNames: ['operation'],
      buckets: SECONDS,
      registers,
    }),
    evoCallsOpen: new Gauge({
      name: 'evo_console_evo_calls_in_progress',
      help: 'Calls to Evo that were sent and not yet answered.',
      registers,
    }),
    ...breakerMetrics(registers),
    settling: new Gauge({
      name: 'evo_console_settling_in_progress',
      help: 'Unclear deletes and restores whose file this process is reading back just now.',
      registers,
    }),
    tokenRefreshes: new Counter({
      name: 'evo_console_token_refreshes_total',
      help: 'Times the identity provider was asked for a new access token: granted, refused (the grant is over), unavailable.',
      labelNames: ['outcome'],
      registers,
    }),
    trailAppends: new Counter({
      name: 'evo_console_trail_appends_total',
      help: 'Additions to the activity trail. While they fail, nothing is deleted or restored.',
      labelNames: ['outcome'],
      registers,
    }),
  };
}

function breakerMetrics(registers: Registry[]) {
  return {
    silentApis: new Gauge({
      name: 'evo_console_evo_apis_held_back',
      help: 'Hubs whose API of that name has stopped answering this process, so that calls to it are held back; 0: none.',
      labelNames: ['api'],
      registers,
    }),
    heldBack: new Counter({
      name: 'evo_console_evo_calls_held_back_total',
      help: 'Calls that were not sent to Evo, since the API they were for had stopped answering.',
      labelNames: ['operation'],
      registers,
    }),
  };
}

/** Read from the database for each scrape, so every process that shares it gives the same: take the maximum, not the sum. */
function storedMetrics(register: Registry) {
  const registers = [register];
  return {
    databaseUp: new Gauge({
      name: 'evo_console_database_up',
      help: '1 if the database could be read for this scrape. If not, the other figures from it are missing.',
      registers,
    }),
    sessions: new Gauge({ name: 'evo_console_sessions', help: 'Sessions within their limits.', registers }),
    unsettled: new Gauge({
      name: 'evo_console_unsettled_operations',
      help: 'Deletes and restores without a final outcome: just sent, unclear, or unclear and could not be checked so far.',
      labelNames: ['state'],
      registers,
    }),
    oldestUnsettled: new Gauge({
      name: 'evo_console_oldest_unsettled_operation_seconds',
      help: 'Age of the oldest of them; 0 if there is none.',
      registers,
    }),
    trailRows: new Gauge({ name: 'evo_console_trail_rows', help: 'Rows in the activity trail.', registers }),
    trailWhole: new Gauge({
      name: 'evo_console_trail_whole',
      help: '1 if every row was as written when the trail was last looked through, 0 if not; missing before the first look.',
      registers,
    }),
    trailLookedAt: new Gauge({
      name: 'evo_console_trail_looked_through_timestamp_seconds',
      help: 'When that was, in Unix time.',
      registers,
    }),
    trailEndSealed: new Gauge({
      name: 'evo_console_trail_end_sealed',
      help: '1 if the trail ends where the console sealed it, 0 if somebody else changed its end.',
      registers,
    }),
  };
}

/** Counts a request once it is over; `status` is null if the caller left before the answer. */
export function countRequest(request: { method: string; route: string; status: number | null; seconds: number }): void {
  const { requests, requestSeconds } = metrics();
  const method = METHODS.includes(request.method) ? request.method : 'other';
  requests.inc({ method, route: request.route, status: request.status ?? 'left' });
  requestSeconds.observe({ route: request.route }, request.seconds);
}

/** Counts a look at an unclear operation while it lasts. */
export async function countingSettling<T>(look: () => Promise<T>): Promise<T> {
  metrics().settling.inc();
  try {
    return await look();
  } finally {
    metrics().settling.dec();
  }
}

/** Counts an addition to the trail, whether or not it succeeds, and passes on what comes of it. */
export async function countingAppend<T>(append: () => Promise<T>): Promise<T> {
  const { trailAppends } = metrics();
  try {
    const done = await append();
    trailAppends.inc({ outcome: 'ok' });
    return done;
  } catch (error) {
    trailAppends.inc({ outcome: 'failed' });
    throw error;
  }
}
