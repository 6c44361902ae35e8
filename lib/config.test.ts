import { describe, expect, it } from 'vitest';
import { ConfigError, parseConfig } from '@/lib/config';

const KEY = Buffer.alloc(32, 7).toString('base64');
const SANDBOX = {
  DATABASE_URL: 'postgres://postgres@127.0.0.1:5432/console',
  NEXTAUTH_SECRET: 'a secret of at least thirty-two characters',
  ENCRYPTION_KEYS: `one:${KEY}`,
  SANDBOX_CLIENT_SECRET: 'sandbox secret',
};
const EVO = {
  DATABASE_URL: SANDBOX.DATABASE_URL,
  NEXTAUTH_SECRET: SANDBOX.NEXTAUTH_SECRET,
  ENCRYPTION_KEYS: SANDBOX.ENCRYPTION_KEYS,
  NEXTAUTH_URL: 'https://console.example',
  EVO_ISSUER_URL: 'https://issuer.example/',
  EVO_DISCOVERY_URL: 'https://discover.api.seequent.com',
  EVO_CLIENT_ID: 'webapp-console',
  EVO_CLIENT_SECRET: 'client secret',
};

function problemsOf(variables: Record<string, string | undefined>): string[] {
  try {
    parseConfig(variables);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('without any Evo variable', () => {
  it('is the sandbox on loopback', () => {
    const config = parseConfig({ ...SANDBOX, PORT: '3100', SANDBOX_PORT: '4110' });
    expect(config.mode).toBe('sandbox');
    expect(config.url).toBe('http://localhost:3100');
    expect(config.evo).toEqual({
      issuerUrl: 'http://localhost:4110',
      discoveryUrl: 'http://localhost:4110',
      clientId: 'evo-file-console',
      clientSecret: 'sandbox secret',
      allowedOrigins: ['http://localhost:4110'],
    });
    expect(config.session).toEqual({ idleMinutes: 30, maxHours: 12 });
    expect(config.rateLimits).toEqual({
      signInsPerAddress: 600,
      writesPerPerson: 6_000,
      exportsPerPerson: 60,
      searchesPerPerson: 600,
    });
  });

  it('trusts the blob address as well', () => {
    const { evo } = parseConfig({ ...SANDBOX, SANDBOX_BLOB_URL: 'http://localhost:4999/blobs' });
    expect(evo.allowedOrigins).toEqual(['http://localhost:4010', 'http://localhost:4999']);
  });

  it.each([{ HOST: '0.0.0.0' }, { HOST: '192.168.1.4' }, { NEXTAUTH_URL: 'https://console.example' }])(
    'refuses %o',
    (open) => {
      expect(problemsOf({ ...SANDBOX, ...open })).toEqual([
        expect.stringMatching(/loopback only.*EVO_ISSUER_URL, EVO_DISCOVERY_URL, EVO_CLIENT_ID, EVO_CLIENT_SECRET/),
      ]);
    },
  );

  it.each(['localhost', '127.0.0.1', '127.8.9.1', '::1'])('accepts HOST %s', (HOST) => {
    expect(problemsOf({ ...SANDBOX, HOST })).toEqual([]);
  });
});

describe('with a real Evo', () => {
  it('takes its addresses and trusts the documented origins', () => {
    const config = parseConfig(EVO);
    expect(config.mode).toBe('evo');
    expect(config.evo.issuerUrl).toBe('https://issuer.example');
    expect(config.evo.allowedOrigins).toContain('https://*.api.seequent.com');
    expect(config.rateLimits).toEqual({
      signInsPerAddress: 20,
      writesPerPerson: 120,
      exportsPerPerson: 10,
      searchesPerPerson: 30,
    });
  });

  it.each(['EVO_ISSUER_URL', 'EVO_DISCOVERY_URL', 'EVO_CLIENT_ID', 'EVO_CLIENT_SECRET'])(
    'refuses without %s alone',
    (name) => {
      expect(problemsOf({ ...EVO, [name]: undefined })).toEqual([expect.stringContaining(`${name} is missing`)]);
      expect(problemsOf({ ...EVO, [name]: '' })).toEqual([expect.stringContaining(`${name} is missing`)]);
    },
  );

  it('lists everything that is missing at once', () => {
    const problems = problemsOf({ EVO_CLIENT_ID: 'webapp-console' });
    for (const name of [
      'EVO_ISSUER_URL',
      'EVO_CLIENT_SECRET',
      'DATABASE_URL',
      'NEXTAUTH_URL',
      'NEXTAUTH_SECRET',
      'ENCRYPTION_KEYS',
    ]) {
      expect(problems).toContainEqual(expect.stringContaining(`${name} is missing`));
    }
  });

  it.each(['EVO_ISSUER_URL', 'EVO_DISCOVERY_URL', 'NEXTAUTH_URL'])('refuses an unprotected %s', (name) => {
    expect(problemsOf({ ...EVO, [name]: 'http://public.example' })).toEqual([`${name} must begin with https://`]);
  });

  it.each(['https://*', '*.api.seequent.com', 'https://a.example/path', 'ftp://a.example', 'https://user@a.example'])(
    'refuses the origin %s',
    (origin) => {
      expect(problemsOf({ ...EVO, EVO_ALLOWED_ORIGINS: origin })).toEqual([
        expect.stringContaining('EVO_ALLOWED_ORIGINS'),
      ]);
    },
  );
});

describe('single values', () => {
  it.each([
    ['PORT', '70000'],
    ['PORT', 'three thousand'],
    ['NEXTAUTH_SECRET', 'short'],
    ['DATABASE_URL', 'mysql://a.example/b'],
    ['SESSION_IDLE_MINUTES', '0'],
    ['SESSION_MAX_HOURS', '-1'],
    ['NEXTAUTH_URL', 'http://localhost:3000/console'],
    ['LOG_LEVEL', 'loud'],
    ['RATE_LIMITS', 'some'],
    ['RATE_LIMITS', 'writes=0'],
    ['ENCRYPTION_KEYS', 'one'],
    ['ENCRYPTION_KEYS', `one:${Buffer.alloc(16).toString('base64')}`],
    ['ENCRYPTION_KEYS', `one:${KEY},one:${KEY}`],
    ['TRUSTED_PROXY_HOPS', '-1'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318'],
    ['OTEL_EXPORTER_OTLP_PROTOCOL', 'grpc'],
    ['OTEL_TRACES_EXPORTER', 'zipkin'],
  ])('refuses %s=%s', (name, value) => {
    expect(problemsOf({ ...SANDBOX, [name]: value }).join()).toContain(name);
  });

  it('never repeats a key in a message', () => {
    const half = Buffer.alloc(31, 7).toString('base64');
    expect(problemsOf({ ...SANDBOX, ENCRYPTION_KEYS: `one:${half}` }).join()).not.toContain(half);
  });

  it('reads limits of one kind and keeps the other', () => {
    expect(parseConfig({ ...SANDBOX, RATE_LIMITS: 'writes=5' }).rateLimits).toEqual({
      signInsPerAddress: 600,
      writesPerPerson: 5,
      exportsPerPerson: 60,
      searchesPerPerson: 600,
    });
    expect(parseConfig({ ...SANDBOX, RATE_LIMITS: 'off' }).rateLimits).toEqual({
      signInsPerAddress: null,
      writesPerPerson: null,
      exportsPerPerson: null,
      searchesPerPerson: null,
    });
  });

  it('reads several keys, the first one first', () => {
    const { encryptionKeys } = parseConfig({
      ...SANDBOX,
      ENCRYPTION_KEYS: `new:${Buffer.alloc(32, 1).toString('base64')}, old:${KEY}`,
    });
    expect(encryptionKeys.map(({ id }) => id)).toEqual(['new', 'old']);
  });
});

it('lists every problem at once: senseless values, contradictions, missing ones', () => {
  const problems = problemsOf({
    PORT: '70000',
    LOG_LEVEL: 'loud',
    NEXTAUTH_URL: 'http://public.example/console',
    NEXTAUTH_SECRET: 'short',
    ENCRYPTION_KEYS: 'one,two',
    RATE_LIMITS: 'writes=0,some',
    EVO_CLIENT_ID: 'webapp-console',
    EVO_DISCOVERY_URL: 'discover',
    EVO_ALLOWED_ORIGINS: 'https://*, ftp://a.example',
  });
  expect(problems.map((problem) => problem.replace(/^(?:([A-Z_]+)|(.*?) )[:, ].*/, '$1$2'))).toEqual([
    ...['PORT', 'EVO_DISCOVERY_URL', 'NEXTAUTH_SECRET', 'LOG_LEVEL'],
    ...['EVO_ISSUER_URL', 'EVO_CLIENT_SECRET', 'DATABASE_URL', 'NEXTAUTH_URL', 'NEXTAUTH_URL'],
    ...['ENCRYPTION_KEYS', 'ENCRYPTION_KEYS', 'RATE_LIMITS', 'RATE_LIMITS'],
    ...['EVO_ALLOWED_ORIGINS', 'EVO_ALLOWED_ORIGINS'],
  ]);
  // What is there but wrong is not missing as well.
  expect(problems.filter((problem) => problem.includes('is missing'))).toHaveLength(3);
});

describe('traces', () => {
  it.each([
    [{}, null],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318' }, { protocol: 'http/protobuf' }],
    [{ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'https://collector.example/v1/traces' }, { protocol: 'http/protobuf' }],
    [
      { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318', OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json' },
      { protocol: 'http/json' },
    ],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318', OTEL_TRACES_EXPORTER: 'none' }, null],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318', OTEL_SDK_DISABLED: 'true' }, null],
    [{ OTEL_SERVICE_NAME: 'console' }, null],
  ])('of %o go out as %o', (variables, traces) => {
    expect(parseConfig({ ...SANDBOX, ...variables }).traces).toEqual(traces);
  });
});
