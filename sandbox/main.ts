import { startSandbox } from '@/sandbox/server';
import { readSettings, type Settings } from '@/sandbox/settings';

const EXIT_CONFIGURATION = 78;
const LONGEST_STOP_MS = 1500;

function settingsOrExit(): Settings {
  try {
    return readSettings(process.env);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(EXIT_CONFIGURATION);
  }
}

function explain(error: unknown, settings: Settings): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${settings.port} is taken. Set SANDBOX_PORT to another one.`;
  return `The sandbox could not start: ${error instanceof Error ? error.message : String(error)}`;
}

const settings = settingsOrExit();
try {
  const sandbox = await startSandbox(settings, (message) => console.error(`sandbox: ${message}`));
  const stop = (): void => {
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    void sandbox.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  console.log(`Sandbox ready: ${sandbox.origin}`);
} catch (error) {
  console.error(explain(error, settings));
  process.exit(1);
}
