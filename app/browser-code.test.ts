import { expect, it } from 'vitest';
import { sourceFiles, type SourceFile } from '@/lib/testing/source-files';

const files = sourceFiles('app', 'components', 'lib');
const byPath = new Map(files.map((file) => [file.path, file]));

/** Everything that goes to browsers: what says so, and what that imports. A server action stays behind its address. */
function browserFiles(): SourceFile[] {
  const reached = new Set<SourceFile>();
  const reach = (file: SourceFile | undefined): void => {
    if (file === undefined || file.directive === 'use server' || reached.has(file)) return;
    reached.add(file);
    for (const { from } of file.imports) reach(byPath.get(from));
  };
  for (const file of files) if (file.directive === 'use client') reach(file);
  return [...reached];
}

const toBrowsers = browserFiles();
const importsAny = (file: SourceFile, pattern: RegExp) => file.imports.some(({ from }) => pattern.test(from));

it('takes nothing along that belongs to the server', () => {
  expect(toBrowsers.length).toBeGreaterThan(50);
  const astray = toBrowsers.filter((file) => importsAny(file, /^(server-only|node:|undici$|pg$|kysely|jose|pino)/));
  expect(astray.map(({ path }) => path)).toEqual([]);
  expect(toBrowsers.filter(({ text }) => text.includes('process.env')).map(({ path }) => path)).toEqual([]);
});

it('cannot take along by mistake what holds tokens, reads the configuration or speaks to Evo', () => {
  const secret = files.filter(
    (file) =>
      /^lib\/(auth|store|activity|evo|files|workspaces|roles|jobs)\//.test(file.path) &&
      importsAny(file, /^(undici|pg|pino|next\/headers|lib\/(config|log|store\/database)\.ts)$/),
  );
  expect(secret.length).toBeGreaterThan(30);
  const unmarked = secret.filter((file) => !importsAny(file, /^server-only$/));
  expect(unmarked.map(({ path }) => path)).toEqual([]);
});
