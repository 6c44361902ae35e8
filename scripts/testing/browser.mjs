import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CommandFailure } from '../stack/command-failure.mjs';
import { run } from '../stack/run.mjs';
import { downloadBrowser, installSystemBrowser } from './browser-install.mjs';

// The shell is the same engine without windows: a third less work for the machine.
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The path of a browser that runs: one Playwright already has, else an installed Chromium or Chrome, else Playwright's
 * download, else the system's package. Fails with one line that says what to install.
 */
export async function requireBrowser(signal) {
  const found = (await firstThatRuns([await playwrightsOwn()], signal)) ?? (await firstThatRuns(installed(), signal));
  if (found) return found;
  if (await downloadBrowser(signal)) {
    const downloaded = await firstThatRuns([await playwrightsOwn()], signal);
    if (downloaded) return downloaded;
  }
  if (await installSystemBrowser(signal)) {
    const packaged = await firstThatRuns(installed(), signal);
    if (packaged) return packaged;
  }
  throw new CommandFailure('No browser for the tests: install Chromium or Chrome, or set CHROME_PATH to one.');
}

async function playwrightsOwn() {
  const { chromium } = await import('playwright');
  return chromium.executablePath();
}

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin', '/usr/local/bin', '/snap/bin');
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [process.env.CHROME_PATH, ...onPath, ...APPLICATIONS];
}

// Some systems ship a stub that only says how to install the browser, and a download may lack libraries: so it is run.
async function firstThatRuns(paths, signal) {
  for (const path of paths) {
    if (!path || !existsSync(path)) continue;
    const { code } = await run([path, '--version'], { signal, timeoutMs: 15_000 });
    if (code === 0) return path;
  }
  return null;
}
