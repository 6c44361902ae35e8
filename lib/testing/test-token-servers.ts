import type { Failure } from '@/lib/evo/failure';
import { testVariables } from '@/lib/testing/test-environment';
import { freePort, startProcess } from '@/lib/testing/test-process';

type Answer = { ok: true } | { ok: false; failure: Failure };

export type TokenServers = {
  /** So many calls to Evo at once for a session, spread over the processes; resolves to how they ended, each kind once. */
  ask: (sessionId: string, count?: number) => Promise<string[]>;
  stop: () => Promise<void>;
  /** Ends them in the middle of whatever they do. */
  kill: () => Promise<void>;
};

/** Server processes that call Evo with a session's token, all on one database. */
export async function startTokenServers(
  count: number,
  given: { databaseUrl: string; sandboxPort: number; keys?: string },
): Promise<TokenServers> {
  const servers = await Promise.all(Array.from({ length: count }, () => startOne(given)));
  return {
    async ask(sessionId, calls = 1) {
      const answers = await Promise.all(
        Array.from({ length: calls }, (_, index) => askOne(servers[index % count]?.port ?? 0, sessionId)),
      );
      return [...new Set(answers.map((answer) => (answer.ok ? 'ok' : answer.failure.kind)))];
    },
    async stop() {
      await Promise.all(servers.map((server) => server.process.stop()));
    },
    async kill() {
      await Promise.all(servers.map((server) => server.process.stop('SIGKILL')));
    },
  };
}

async function startOne(given: { databaseUrl: string; sandboxPort: number; keys?: string }) {
  const port = await freePort();
  const variables = testVariables({ ...given, port });
  const options = { variables, ready: /Token server ready/, conditions: 'react-server' };
  return { port, process: await startProcess('lib/testing/token-server.ts', options) };
}

async function askOne(port: number, sessionId: string): Promise<Answer> {
  const response = await fetch(`http://127.0.0.1:${port}/${sessionId}`);
  if (response.status !== 200) throw new Error(await response.text());
  return (await response.json()) as Answer; // token-server.ts answers with a Result
}
