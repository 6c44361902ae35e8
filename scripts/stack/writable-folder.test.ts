import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { requireWritableFolder } from './writable-folder.mjs';

const home = mkdtempSync(join(tmpdir(), 'writable-folder-'));
afterAll(() => rmSync(home, { recursive: true }));

const WAY_OUT = 'Choose another.';

describe('a folder to write to', () => {
  it('is made with all that is missing above it, and left empty', () => {
    const folder = join(home, 'a', 'b', 'c');
    requireWritableFolder(folder, WAY_OUT);
    expect(readdirSync(folder)).toEqual([]);
    requireWritableFolder(folder, WAY_OUT);
  });

  it('cannot be made where a file stands', () => {
    const file = join(home, 'file');
    writeFileSync(file, '');
    expect(() => requireWritableFolder(file, WAY_OUT)).toThrow('a file is in the way. Choose another.');
    expect(() => requireWritableFolder(join(file, 'below'), WAY_OUT)).toThrow('a file is in the way');
  });

  it('cannot be made where the system takes none, and says so at once', () => {
    expect(() => requireWritableFolder('/proc/data/deeper', WAY_OUT)).toThrow(
      /\/proc\/data\/deeper cannot be written to/,
    );
  });
});
