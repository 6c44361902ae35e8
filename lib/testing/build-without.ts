import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { testVariables } from '@/lib/testing/test-environment';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SOURCES = [
  ...['app', 'components', 'lib', 'proxy.ts', 'instrumentation.ts'],
  ...['next.config.js', 'postcss.config.mjs', 'tsconfig.json', 'package.json'],
];

export type Build = { folder: string; remove: () => void };

/**
 * A production build of this clone as it would be without one of its files, in a folder of its own. It lies inside the
 * clone, since Next's bundler follows no link that leads out of the folder with the lockfile.
 */
export async function buildWithout(file: string): Promise<Build> {
  mkdirSync(join(ROOT, '.data'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, '.data', 'build-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    for (const source of SOURCES.filter((name) => name !== file))
      cpSync(join(ROOT, source), join(folder, source), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    const variables = testVariables({ databaseUrl: 'postgres://nobody@127.0.0.1:1/none' });
    await promisify(execFile)(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
      cwd: folder,
      env: { ...variables, NODE_ENV: 'production', PATH: env.PATH, HOME: env.HOME, NEXT_TELEMETRY_DISABLED: '1' },
    });
  } catch (error) {
    remove();
    throw error;
  }
  return { folder, remove };
}
