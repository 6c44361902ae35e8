import { vi } from 'vitest';

export const TEST_KEYS = {
  first: `first:${Buffer.alloc(32, 1).toString('base64')}`,
  second: `second:${Buffer.alloc(32, 2).toString('base64')}`,
};
export const TEST_CLIENT_SECRET = 'a client secret for tests';

/** The variables of a console in sandbox mode. */
export function testVariables(given: {
  databaseUrl: string;
  sandboxPort?: number;
  port?: number;
  keys?: string;
  allowedOrigins?: readonly string[];
}) {
  return {
    DATABASE_URL: given.databaseUrl,
    PORT: String(given.port ?? 3000),
    NEXTAUTH_URL: `http://localhost:${given.port ?? 3000}`,
    NEXTAUTH_SECRET: 'a secret for tests, longer than thirty-two characters',
    ENCRYPTION_KEYS: given.keys ?? TEST_KEYS.first,
    SANDBOX_CLIENT_SECRET: TEST_CLIENT_SECRET,
    SANDBOX_PORT: String(given.sandboxPort ?? 4010),
    ...(given.allowedOrigins === undefined ? {} : { EVO_ALLOWED_ORIGINS: given.allowedOrigins.join(' ') }),
    LOG_LEVEL: 'silent',
  };
}

/** Sets them for this test file. Call it before anything asks for the configuration, which is read once. */
export function setTestEnvironment(given: Parameters<typeof testVariables>[0]): void {
  for (const [name, value] of Object.entries(testVariables(given))) vi.stubEnv(name, value);
}
