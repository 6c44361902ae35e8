import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export type TestProcess = {
  pid: number;
  stop: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void>;
  output: () => string;
  /** Its exit code, once it has ended; null where a signal ended it. */
  ended: Promise<number | null>;
};

/** Runs a TypeScript program as its own process, and waits until it prints `ready`. Throws with its output where it ends first. */
export function startProcess(
  program: string,
  { conditions, ...options }: { variables: Record<string, string>; ready: RegExp; conditions?: string },
): Promise<TestProcess> {
  const flags = conditions === undefined ? [] : [`--conditions=${conditions}`];
  return startNode([...flags, '--import', 'tsx', program], options);
}

/** The same for Node with any arguments, in `folder` in place of this clone. */
export async function startNode(
  args: readonly string[],
  options: { variables: Record<string, string>; ready: RegExp; folder?: string },
): Promise<TestProcess> {
  const child = spawn(process.execPath, args, {
    cwd: options.folder ?? ROOT,
    env: { NODE_ENV: 'production', PATH: env.PATH, HOME: env.HOME, ...options.variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const isReady = new Promise<void>((resolve) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (options.ready.test(output)) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
  });
  const ended = once(child, 'exit');
  await Promise.race([
    isReady,
    ended.then(() => Promise.reject(new Error(`${args.join(' ')} ended early:\n${output}`))),
  ]);
  return {
    pid: child.pid ?? 0,
    output: () => output,
    ended: ended.then(() => child.exitCode),
    async stop(signal = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await ended;
    },
  };
}

/** A port nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return address.port;
}
