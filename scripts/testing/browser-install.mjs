import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withLock } from '../stack/lock.mjs';
import { run } from '../stack/run.mjs';
import { root } from '../stack/settings.mjs';

const DOWNLOAD_LIMIT_MS = 30_000;

/** Lets Playwright download its Chromium, for at most 30 seconds. Returns whether it did. */
export async function downloadBrowser(signal) {
  console.log('Downloading a browser for the tests …');
  const command = [process.execPath, 'node_modules/playwright/cli.js', 'install', '--no-shell', 'chromium'];
  const { code } = await run(command, { cwd: root, signal, timeoutMs: DOWNLOAD_LIMIT_MS });
  return code === 0;
}

/** Installs the system's Chromium, the small one where there is one, as root or with CI=true. Returns whether it did. */
export async function installSystemBrowser(signal) {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && process.env.CI !== 'true') return false;
  if (spawnSync('apt-get', ['--version']).status !== 0) return false;
  console.log("Installing the system's Chromium for the tests …");
  const apt = isRoot ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  const options = ['-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // apt refuses to update its lists twice at once.
  return withLock(join(tmpdir(), 'evo-file-console-apt.lock'), () => installTogether(), { signal });

  async function installTogether() {
    await run([...apt, 'update', '-q'], { env, signal });
    return (await installed('chromium-headless-shell')) || (await installed('chromium'));
  }

  async function installed(name) {
    const { code, output } = await run([...apt, 'install', ...options, name], { env, signal });
    if (code !== 0) console.log(output.trim());
    return code === 0;
  }
}
