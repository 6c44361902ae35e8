import { join } from 'node:path';
import { buildConsole, buildIsCurrent } from './build.mjs';
import { CommandFailure } from './command-failure.mjs';
import { dependenciesInstalled, installDependencies } from './dependencies.mjs';
import { withLock } from './lock.mjs';
import { root } from './settings.mjs';
import { markInUse, usedBy } from './use-marks.mjs';
import { requireWritableFolder } from './writable-folder.mjs';

const STATE = join(root, '.prepared');
const IN_USE = join(STATE, 'in-use');

const STEPS = {
  dependencies: {
    done: () => dependenciesInstalled(root),
    make: installDependencies,
    title: 'Installing dependencies',
  },
  build: { done: () => buildIsCurrent(root), make: buildConsole, title: 'Building the console' },
};

/**
 * Brings dependencies, and with `build` the production build, up to date; does nothing when they are. Two commands in
 * one clone take turns. Fails rather than pulling the files from under a running console.
 */
export async function prepare({ build, signal }) {
  const steps = build ? [STEPS.dependencies, STEPS.build] : [STEPS.dependencies];
  if (steps.every((step) => step.done())) return;
  requireWritableFolder(root, 'The console is installed and built there.');
  const onWait = (pid) => console.log(`Waiting for another command here to finish preparing (process ${pid}) …`);
  const prepareAll = async () => {
    for (const step of steps) if (!step.done()) await make(step, signal);
  };
  await withLock(join(STATE, 'lock'), prepareAll, { onWait, signal });
}

/** Notes that this process serves from the prepared files. Returns how to take the note back. */
export function markPreparedInUse() {
  return markInUse(IN_USE);
}

async function make(step, signal) {
  const user = usedBy(IN_USE);
  if (user !== null) {
    throw new CommandFailure(
      `The sources have changed since the console running from this folder (process ${user}) was started. Stop it first.`,
    );
  }
  process.stdout.write(`${step.title} … `);
  const start = Date.now();
  await step.make({ root, signal });
  console.log(`done in ${Math.round((Date.now() - start) / 1_000)} s`);
}
