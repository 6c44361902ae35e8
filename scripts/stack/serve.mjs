import { CommandFailure } from './command-failure.mjs';
import { checkNodeVersion } from './node-version.mjs';
import { requireFreePort } from './ports.mjs';
import { markPreparedInUse, prepare } from './prepare.mjs';
import { consoleAddress, sandboxAddress } from './service-environment.mjs';
import { loadEnvironmentFile, readSettings } from './settings.mjs';
import { withStack } from './stack.mjs';
import { requireWritableFolder } from './writable-folder.mjs';

/** Runs the console (`console`: 'start', 'dev', or null for the sandbox alone) until the signal aborts; fails when a part of it dies. */
export async function serve({ console: kind }, signal) {
  const warning = checkNodeVersion();
  loadEnvironmentFile();
  const settings = readSettings();
  if (!kind && settings.mode === 'evo')
    throw new CommandFailure('A real Evo is configured: there is no sandbox to run.');
  const parts = { console: kind, sandbox: settings.mode === 'sandbox' };
  if (kind) await requireFreePort(settings.port, settings.host, 'PORT');
  if (parts.sandbox) await requireFreePort(settings.sandboxPort, '127.0.0.1', 'SANDBOX_PORT');
  requireWritableFolder(settings.dataDir, 'Choose another folder with DATA_DIR.');
  if (warning) console.log(warning);
  await prepare({ build: kind === 'start', signal });
  const release = kind === 'start' ? markPreparedInUse() : () => {};
  try {
    // In front of a real Evo the log belongs on the terminal, where a service manager collects it.
    await withStack(
      settings,
      parts,
      { signal, show: settings.mode === 'evo' ? 'all' : 'errors' },
      async ({ failed }) => {
        announce(settings, parts);
        await Promise.race([failed, interrupted(signal)]);
        console.log('\nStopping …');
      },
    );
  } finally {
    release();
  }
}

function announce(settings, parts) {
  if (!parts.console) return console.log(`Sandbox ready: ${sandboxAddress(settings)}`);
  const address = consoleAddress(settings);
  if (parts.sandbox) console.log(howToSignIn(address, sandboxAddress(settings)));
  console.log(`Ready: ${address}`);
}

function howToSignIn(address, sandbox) {
  return `
The console runs on its sandbox, a whole Evo to practise on (${sandbox}).
Open ${address}, press "Sign in" and choose an account:

  owner@sandbox.example     owner of the four named workspaces
  editor@sandbox.example    editor there
  viewer@sandbox.example    viewer there: sees what a refusal looks like
  admin@sandbox.example     instance admin without a role in any workspace
  outsider@sandbox.example  member of the organisation without any workspace

Ctrl-C stops everything.
`;
}

function interrupted(signal) {
  return new Promise((done) => {
    if (signal.aborted) done();
    signal.addEventListener('abort', () => done(), { once: true });
  });
}
