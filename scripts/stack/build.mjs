import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandFailure } from './command-failure.mjs';
import { compileAhead } from './compile-ahead.mjs';
import { run } from './run.mjs';
import { neutralEnvironment } from './settings.mjs';

const SOURCES = [
  ...['app', 'components', 'lib', 'public', 'proxy.ts', 'instrumentation.ts', 'instrumentation-client.ts'],
  ...['next.config.js', 'postcss.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'],
  'scripts/stack/compile-ahead.mjs',
];
const TEST = /\.test\.tsx?$/;
const STAMP = '.next/sources.sha256';

/** True when the production build was made from the sources as they are now. */
export function buildIsCurrent(root) {
  const stamp = join(root, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesHash(root);
}

/** Builds for production, away from the settings of this shell: one build serves every environment. */
export async function buildConsole({ root, signal }) {
  rmSync(join(root, STAMP), { force: true });
  const hash = sourcesHash(root);
  const command = [process.execPath, 'node_modules/next/dist/bin/next', 'build'];
  const { code, output } = await run(command, { cwd: root, env: buildEnvironment(), signal });
  if (code !== 0) throw new CommandFailure(`The production build failed:\n${output.trim()}`);
  compileAhead(join(root, '.next'));
  writeFileSync(join(root, STAMP), hash);
}

function buildEnvironment() {
  return {
    ...neutralEnvironment(),
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    // Never used: a build serves no request. They let the configuration be parsed.
    DATABASE_URL: 'postgres://localhost/build',
    NEXTAUTH_URL: 'http://localhost:3000',
    NEXTAUTH_SECRET: '-'.repeat(32),
    SANDBOX_CLIENT_SECRET: '-'.repeat(32),
    ENCRYPTION_KEYS: `build:${Buffer.alloc(32).toString('base64')}`,
  };
}

function sourcesHash(root) {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((name) => filesBelow(root, name))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(root, name) {
  const stat = statSync(join(root, name), { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return TEST.test(name) ? [] : [name];
  return readdirSync(join(root, name))
    .sort()
    .flatMap((entry) => filesBelow(root, `${name}/${entry}`));
}
