import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logLinesOf } from '@/lib/testing/log-lines';
import { seededPlace } from '@/lib/testing/seeded-place';
import { actionCall, actionIds } from '@/lib/testing/server-actions';
import { startTestConsole, type ConsoleOptions, type TestConsole } from '@/lib/testing/test-console';
import { TEST_CLIENT_SECRET } from '@/lib/testing/test-environment';
import { TraceCollector, type CollectedSpan } from '@/lib/testing/trace-collector';

type Called = { operation: string; requestId: string | null; traceparent: string | null };
type Person = { server: TestConsole; cookie: string; place: Awaited<ReturnType<typeof seededPlace>> };

const SDK = '@opentelemetry/sdk-trace-base';
/** Says on the process's output when the SDK is loaded. */
const TELLS_LOADED = `--import=data:text/javascript,${encodeURIComponent(`
  import Module from 'node:module';
  const load = Module._load;
  Module._load = function (name, ...rest) {
    if (name.includes('${SDK}')) console.error('loads the SDK');
    return load.call(this, name, ...rest);
  };`)}`;

let collector: Awaited<ReturnType<typeof TraceCollector.start>>;
beforeAll(async () => {
  collector = await TraceCollector.start();
});
afterAll(() => collector.stop());

async function signedIn(variables: Record<string, string>, options: ConsoleOptions = {}): Promise<Person> {
  const common = { LOG_LEVEL: 'debug', NODE_OPTIONS: TELLS_LOADED, OTEL_BSP_SCHEDULE_DELAY: '50' };
  const server = await startTestConsole({ ...options, variables: () => ({ ...common, ...variables }) });
  const { cookie } = await server.signIn('owner@sandbox.example');
  return { server, cookie, place: await seededPlace(server, cookie) };
}

const filesPath = ({ place }: Person) => `/orgs/${place.orgId}/workspaces/${place.workspaceId}/files`;

async function askToDelete(person: Person, requestId: string, headers: Record<string, string> = {}): Promise<void> {
  const { orgId, workspaceId, fileId } = person.place;
  const call = actionCall(actionIds().get('deleteFileAction') ?? '', { orgId, workspaceId, fileId, requestId });
  const own = { ...call.headers, Origin: person.server.origin, Cookie: person.cookie, ...headers };
  await person.server.ask(filesPath(person), { ...call, headers: own });
}

async function callsFor({ server }: Person, requestId: string): Promise<Called[]> {
  const journal = (await server.sandbox.door('GET', '/requests?limit=50000')) as Called[];
  return journal.filter((row) => row.requestId === requestId);
}

const isOf = (requestId: string) => (span: CollectedSpan) => span.attributes['console.request_id'] === requestId;

async function spanOf(requestId: string, name: string): Promise<CollectedSpan> {
  const found = () => collector.spans().find((span) => isOf(requestId)(span) && span.name === name);
  await expect.poll(found, { timeout: 10_000 }).toBeDefined();
  const span = found();
  if (span === undefined) throw new Error(`There is no span ${name}.`);
  return span;
}

describe('with a collector', () => {
  let person: Person;
  beforeAll(async () => {
    person = await signedIn({
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.origin,
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
      OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment=test',
    });
  });
  afterAll(() => person.server.stop());

  it('a delete is one trace: the request, the action, the call to Evo, which goes on with it', async () => {
    const id = randomUUID();
    await person.server.sandbox.door('POST', '/faults', { operation: 'files.delete', fault: 'auth/insufficient-role' });
    await askToDelete(person, id);
    const call = await spanOf(id, 'evo files.delete');
    expect(call).toMatchObject({ service: 'evo-file-console', status: { code: 2 } });
    expect(call.attributes).toMatchObject({
      'evo.operation': 'files.delete',
      'evo.outcome': 'insufficient-role',
      'error.type': 'insufficient-role',
      'http.request.method': 'DELETE',
      'http.response.status_code': 403,
    });
    const action = await spanOf(id, 'action delete');
    expect(action.attributes).toMatchObject({ 'console.action': 'delete', 'console.outcome': 'insufficient-role' });
    expect(call.traceId).toBe(action.traceId);
    expect(call.parentSpanId).toBe(action.spanId);
    const inTrace = () => collector.spans().filter(({ traceId }) => traceId === call.traceId);
    await expect
      .poll(() => inTrace().find(({ parentSpanId }) => !parentSpanId))
      .toMatchObject({
        name: 'POST /orgs/[orgId]/workspaces/[workspaceId]/files',
        attributes: { 'http.target': filesPath(person) },
      });

    const sent = (await callsFor(person, id)).find(({ operation }) => operation === 'files.delete');
    expect(sent?.traceparent).toBe(`00-${call.traceId}-${call.spanId}-01`);
    const lines = () => logLinesOf(person.server.process).filter(({ requestId }) => requestId === id);
    await expect.poll(() => lines().some(({ msg }) => msg === 'answered')).toBe(true);
    for (const msg of ['Evo was called', 'answered']) {
      expect(lines().filter((line) => line.msg === msg)).not.toHaveLength(0);
    }
    for (const line of lines()) expect(line.traceId, line.msg).toBe(call.traceId);
  });

  it('what settles an unclear outcome later is a trace under the id of the operation', async () => {
    const id = randomUUID();
    await person.server.sandbox.door('POST', '/faults', { operation: 'files.delete', fault: 'reset' });
    await person.server.sandbox.door('POST', '/faults', { operation: 'files.get', fault: '503', times: 3 });
    await askToDelete(person, id);
    const settling = await spanOf(id, 'settle delete');
    const action = await spanOf(id, 'action delete');
    expect(settling.attributes['console.request_id']).toBe(id);
    await expect
      .poll(() => collector.spans().filter((span) => isOf(id)(span) && span.traceId !== action.traceId).length, {
        timeout: 30_000,
      })
      .toBeGreaterThan(0);
  });

  it('takes no trace from a stranger', async () => {
    const [id, strangers] = [randomUUID(), '4bf92f3577b34da6a3ce929d0e0e4736'];
    await person.server.sandbox.door('POST', '/faults', { operation: 'files.delete', fault: '503' });
    await askToDelete(person, id, { traceparent: `00-${strangers}-00f067aa0ba902b7-01`, tracestate: 'other=1' });
    expect((await spanOf(id, 'evo files.delete')).traceId).not.toBe(strangers);
    for (const { traceparent } of await callsFor(person, id)) expect(traceparent).not.toContain(strangers);
  });

  it('sends no secret, no name and no query, signing in included', async () => {
    await person.server.ask(`${filesPath(person)}?q=${encodeURIComponent('a search')}`, {
      headers: { Cookie: person.cookie },
    });
    const isThere = () => collector.spans().some(({ name }) => name.includes('/workspaces/[workspaceId]/files'));
    await expect.poll(isThere).toBe(true);
    const names = collector.spans().map(({ name }) => name);
    expect(names).toContain('GET /api/auth/[...nextauth]');
    const text = Buffer.concat(collector.received.map(({ body }) => body)).toString();
    expect(text).toContain(`/orgs/${person.place.orgId}`);
    const secrets = person.cookie.split(/;\s*/).map((each) => each.slice(each.indexOf('=') + 1));
    for (const secret of [
      ...secrets,
      TEST_CLIENT_SECRET,
      person.place.fileName,
      'North Pit',
      'a%20search',
      '@sandbox',
    ]) {
      expect(text).not.toContain(secret);
    }
    expect(text).not.toMatch(/\?\w|code=|state=|eyJ|Bearer|exception\.(message|stacktrace)/);
  });
});

it('goes on with the trace of a proxy of ours, in the standard’s own encoding', async () => {
  const binary = await TraceCollector.start();
  const proxied = await signedIn({
    OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `${binary.origin}/own/path`,
    TRUSTED_PROXY_HOPS: '1',
  });
  try {
    const [id, proxys] = [randomUUID(), '0af7651916cd43dd8448eb211c80319c'];
    await proxied.server.sandbox.door('POST', '/faults', { operation: 'files.delete', fault: '503' });
    await askToDelete(proxied, id, { traceparent: `00-${proxys}-b7ad6b7169203331-01` });
    const calls = await callsFor(proxied, id);
    expect(calls.find(({ operation }) => operation === 'files.delete')?.traceparent).toMatch(`00-${proxys}-`);
    const isThere = () => binary.received.some(({ body }) => body.includes('evo files.delete'));
    await expect.poll(isThere, { timeout: 10_000 }).toBe(true);
    expect(new Set(binary.received.map(({ path }) => path))).toEqual(new Set(['/own/path']));
    expect(binary.received[0]?.contentType).toBe('application/x-protobuf');
    expect(proxied.server.process.output()).toContain('loads the SDK');
  } finally {
    await proxied.server.stop();
    await binary.stop();
  }
});

it.each([
  ['no collector', () => ({})],
  ['traces switched off', (origin: string) => ({ OTEL_EXPORTER_OTLP_ENDPOINT: origin, OTEL_TRACES_EXPORTER: 'none' })],
])('with %s nothing is loaded, sent or told', async (_, variables) => {
  const idle = await TraceCollector.start();
  const plain = await signedIn(variables(idle.origin));
  try {
    const id = randomUUID();
    await plain.server.sandbox.door('POST', '/faults', { operation: 'files.delete', fault: '503' });
    await askToDelete(plain, id);
    const calls = await callsFor(plain, id);
    expect(calls.map(({ operation }) => operation)).toContain('files.delete');
    for (const { traceparent } of calls) expect(traceparent).toBeNull();
    const line = () =>
      logLinesOf(plain.server.process).find(({ requestId, msg }) => requestId === id && msg === 'answered');
    await expect.poll(line).toBeDefined();
    expect(line()?.traceId).toBeUndefined();
    expect(plain.server.process.output()).not.toContain('loads the SDK');
    expect(idle.received).toEqual([]);
  } finally {
    await plain.server.stop();
    await idle.stop();
  }
});

it('works as ever while the collector does not answer, and says so in the log', async () => {
  const gone = await TraceCollector.start();
  await gone.stop();
  const person = await signedIn({ OTEL_EXPORTER_OTLP_ENDPOINT: gone.origin, OTEL_EXPORTER_OTLP_TIMEOUT: '500' });
  try {
    expect((await person.server.ask(filesPath(person), { headers: { Cookie: person.cookie } })).status).toBe(200);
    const told = () => logLinesOf(person.server.process).some(({ msg }) => msg === 'traces could not be exported');
    await expect.poll(told, { timeout: 30_000 }).toBe(true);
  } finally {
    await person.server.stop();
  }
});
