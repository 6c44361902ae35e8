import { CommandFailure } from './command-failure.mjs';

/**
 * Runs a command's `main(signal)` and ends the process. The signal aborts on Ctrl-C, SIGTERM, a closed terminal, or the
 * death of npm; `main` then cleans up. A `CommandFailure` becomes its message and exit code.
 */
export async function runCommand(main, { interruptedCode = 0 } = {}) {
  const controller = new AbortController();
  const interrupt = () => controller.abort();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, interrupt);
  watchNpm(interrupt);
  try {
    const code = await main(controller.signal);
    process.exit(code ?? 0);
  } catch (error) {
    if (controller.signal.aborted) process.exit(interruptedCode);
    console.error(error instanceof CommandFailure ? `\n${error.message}` : error);
    process.exit(error instanceof CommandFailure ? error.exitCode : 1);
  }
}

// npm cannot pass on a kill -9; without npm above us nobody could stop us from its terminal any more.
function watchNpm(interrupt) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) interrupt();
  }, 500).unref();
}
