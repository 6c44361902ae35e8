import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SERVED = ['next.config.js', 'package.json'];
/** Relative to the build: what only builds need, and the proxy as compiled. */
const LEFT_OUT = [/^cache$/, /^trace/, /^server\/middleware(\.js.*)?$/];

export type Build = { folder: string; remove: () => void };

/** A copy of this clone's production build that has no proxy, in a folder of its own, as if proxy.ts had not been there. */
export function buildWithoutProxy(): Build {
  mkdirSync(join(ROOT, '.data'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, '.data', 'build-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    for (const file of SERVED) cpSync(join(ROOT, file), join(folder, file));
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    const build = join(ROOT, '.next');
    const stays = (path: string) => !LEFT_OUT.some((pattern) => pattern.test(relative(build, path)));
    cpSync(build, join(folder, '.next'), { recursive: true, verbatimSymlinks: true, filter: stays });
    writeFileSync(
      join(folder, '.next', 'server', 'functions-config-manifest.json'),
      JSON.stringify({ version: 1, functions: {} }),
    );
  } catch (error) {
    remove();
    throw error;
  }
  return { folder, remove };
}
