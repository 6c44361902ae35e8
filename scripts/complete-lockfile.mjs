// A registry mirror may not carry the packages of other platforms. npm then leaves them out of the lockfile,
// and `npm ci` of npm 11 refuses a lockfile without them. Each is added with the version its parent asks for.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const OPERATING_SYSTEMS = ['darwin', 'win32', 'android', 'freebsd', 'openharmony', 'linux'];
const PROCESSORS = ['arm64', 'x64', 'ia32', 'arm', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32'];

/** The `os`, `cpu` and `libc` fields that a platform package's name speaks of. */
export function platformOf(name) {
  const words = name.split('/').at(-1).split(/[-_]/);
  const os = OPERATING_SYSTEMS.filter((word) => words.includes(word));
  const cpu = PROCESSORS.filter((word) => words.includes(word));
  const libc = [
    ...(words.includes('gnu') ? ['glibc'] : []),
    ...(words.some((word) => word.startsWith('musl')) ? ['musl'] : []),
  ];
  return Object.fromEntries(Object.entries({ os, cpu, libc }).filter(([, values]) => values.length > 0));
}

/** The optional packages that a locked package asks for and that are not locked themselves. */
export function missingOptionalPackages(lockfile) {
  const missing = new Map();
  for (const [folder, entry] of Object.entries(lockfile.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (!isLocked(lockfile, folder, name)) missing.set(name, version);
    }
  }
  return missing;
}

/** Why the lockfile cannot be trusted to install everywhere; empty when it can. */
export function lockfileProblems(lockfile) {
  const missing = [...missingOptionalPackages(lockfile).keys()].map((name) => `${name} is not locked`);
  const addresses = Object.entries(lockfile.packages)
    .filter(([, entry]) => entry.resolved !== undefined)
    .map(([folder]) => `${folder} records the address it was downloaded from`);
  return [...missing, ...addresses];
}

function isLocked(lockfile, folder, name) {
  for (let parent = folder; ; parent = parent.slice(0, Math.max(parent.lastIndexOf('node_modules/') - 1, 0))) {
    if (lockfile.packages[`${parent === '' ? '' : `${parent}/`}node_modules/${name}`]) return true;
    if (parent === '') return false;
  }
}

function completed(lockfile) {
  const packages = { ...lockfile.packages };
  for (const entry of Object.values(packages)) delete entry.resolved;
  for (const [name, version] of missingOptionalPackages(lockfile)) {
    packages[`node_modules/${name}`] = { version, optional: true, ...platformOf(name) };
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...lockfile, packages: Object.fromEntries(sorted) };
}

function main() {
  const file = new URL('../package-lock.json', import.meta.url);
  const lockfile = JSON.parse(readFileSync(file, 'utf8'));
  if (process.argv.includes('--check')) {
    const problems = lockfileProblems(lockfile);
    if (problems.length === 0) return;
    console.error(`package-lock.json is not complete. Run \`npm run lockfile\`.\n  ${problems.join('\n  ')}`);
    process.exitCode = 1;
    return;
  }
  writeFileSync(file, `${JSON.stringify(completed(lockfile), null, 2)}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
