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
  const port = error instanceof Error && 'port' in error ? error.port : settings.port;
  const variable = port === settings.port ? 'SANDBOX_PORT' : 'SANDBOX_TLS_PORT';
  if (code === 'EADDRINUSE') return `Port ${String(port)} is taken. Set ${variable} to another one.`;
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
