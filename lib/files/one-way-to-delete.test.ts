import { expect, it } from 'vitest';
import { sourceFiles } from '@/lib/testing/source-files';

const files = sourceFiles('app', 'components', 'lib');

function importersOf(path: string, name: string): string[] {
  return files
    .filter(({ imports }) =>
      imports.some(({ from, names }) => from === path && (names.includes(name) || names.includes('*'))),
    )
    .map((file) => file.path);
}

it('sends a delete from one function, and a restore from one other', () => {
  expect(importersOf('lib/evo/files.ts', 'sendDelete')).toEqual(['lib/files/delete-file.ts']);
  expect(importersOf('lib/evo/files.ts', 'sendRestore')).toEqual(['lib/files/restore-file.ts']);
});

it('speaks to the File API in one module, which is the only one to say DELETE', () => {
  const saying = files.filter(({ text }) => /method: ['"]DELETE['"]/.test(text)).map(({ path }) => path);
  expect(saying).toEqual(['lib/evo/files.ts']);
});

it('calls Evo by one function, its blobs by two others, and other servers by one more', () => {
  const calling = files.filter(({ imports }) => imports.some(({ from }) => from === 'undici')).map(({ path }) => path);
  expect(calling).toEqual([
    'lib/auth/provider-call.ts',
    'lib/evo/blob-stream.ts',
    'lib/evo/blob.ts',
    'lib/evo/connection.ts',
    'lib/evo/request.ts',
  ]);
  const fetching = files.filter(({ path, text }) => path.startsWith('lib/') && /\bfetch\(/.test(text));
  expect(fetching.map(({ path }) => path)).toEqual([]);
});
