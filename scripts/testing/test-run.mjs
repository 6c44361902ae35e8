import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CommandFailure } from '../stack/command-failure.mjs';
import { openPostgres } from '../stack/postgres.mjs';
import { readSecrets } from '../stack/secrets.mjs';
import { root } from '../stack/settings.mjs';
import { markInUse, usedBy } from '../stack/use-marks.mjs';
import { requireWritableFolder } from '../stack/writable-folder.mjs';
import { exitCodeOf, summaryLine } from './tally.mjs';

/**
 * Gives `body(folder)` a folder of its own in DATA_DIR/test, so that runs never meet, prints the last line from the
 * counts it returns, and returns the exit code. What a failed run left behind stays until the next run.
 */
export async function withTestRun(body) {
  const runs = join(resolve(root, process.env.DATA_DIR || '.data'), 'test');
  requireWritableFolder(runs, 'Choose another folder with DATA_DIR.');
  sweep(runs);
  const folder = join(runs, String(process.pid));
  mkdirSync(folder, { recursive: true });
  const release = markInUse(join(folder, 'in-use'));
  try {
    const tally = await body(folder);
    const code = exitCodeOf(tally);
    if (code === 0) rmSync(folder, { recursive: true, force: true });
    else console.log(`Logs, traces and screenshots: ${folder}`);
    console.log(summaryLine(tally));
    return code;
  } finally {
    release();
  }
}

/** Runs `body(postgres)` over a PostgreSQL that lives only as long. */
export async function withTestPostgres({ folder, signal }, body) {
  const { postgresPassword } = await readSecrets(folder);
  const postgres = await openPostgres({ dataDir: folder, password: postgresPassword, durable: false, signal });
  try {
    const failure = async () => new CommandFailure(`PostgreSQL ended. See ${folder}/postgres/postgres.log`);
    return await body({ ...postgres, failure });
  } finally {
    await postgres.stop();
    rmSync(join(folder, 'postgres', 'data'), { recursive: true, force: true });
  }
}

function sweep(runs) {
  for (const name of readdirSync(runs)) {
    if (usedBy(join(runs, name, 'in-use')) === null) rmSync(join(runs, name), { recursive: true, force: true });
  }
}
