import 'server-only';
import type { ReadEnvironment, Variable } from '@/lib/environment';

export const EVO_VARIABLES = ['EVO_ISSUER_URL', 'EVO_DISCOVERY_URL', 'EVO_CLIENT_ID', 'EVO_CLIENT_SECRET'] as const;

/** Everything that is wrong with how the variables go together, one sentence a problem. */
export function contradictions(read: ReadEnvironment, mode: 'sandbox' | 'evo'): string[] {
  const problems = mode === 'sandbox' ? sandboxProblems(read) : evoProblems(read);
  const { NEXTAUTH_URL } = read.env;
  if (NEXTAUTH_URL !== undefined && new URL(NEXTAUTH_URL).pathname !== '/') {
    problems.push('NEXTAUTH_URL must be an origin without a path');
  }
  return problems;
}

function sandboxProblems(read: ReadEnvironment): string[] {
  const { HOST, NEXTAUTH_URL } = read.env;
  const problems = missing(read, ['DATABASE_URL', 'NEXTAUTH_SECRET', 'ENCRYPTION_KEYS', 'SANDBOX_CLIENT_SECRET']);
  const isPublic = !isLoopback(HOST) || (NEXTAUTH_URL !== undefined && !isLoopback(new URL(NEXTAUTH_URL).hostname));
  if (isPublic) {
    problems.push(
      `the sandbox runs on loopback only, but HOST or NEXTAUTH_URL is public. To use a real Evo, set ${EVO_VARIABLES.join(', ')}`,
    );
  }
  return problems;
}

function evoProblems(read: ReadEnvironment): string[] {
  const present = EVO_VARIABLES.filter(read.isGiven);
  const problems = EVO_VARIABLES.filter((name) => !read.isGiven(name)).map(
    (name) => `${name} is missing, while ${present.join(', ')} is set: set all of them, or none for the sandbox`,
  );
  problems.push(...missing(read, ['DATABASE_URL', 'NEXTAUTH_URL', 'NEXTAUTH_SECRET', 'ENCRYPTION_KEYS']));
  for (const name of ['EVO_ISSUER_URL', 'EVO_DISCOVERY_URL', 'NEXTAUTH_URL'] as const) {
    const value = read.env[name];
    if (value === undefined) continue;
    const url = new URL(value);
    if (url.protocol === 'http:' && !isLoopback(url.hostname)) problems.push(`${name} must begin with https://`);
  }
  return problems;
}

function missing({ isGiven }: ReadEnvironment, names: Variable[]): string[] {
  return names.filter((name) => !isGiven(name)).map((name) => `${name} is missing`);
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}
