import { describe, expect, it } from 'vitest';
import { completed, missingFrom, NO_FILES, withFile, withoutFile, withPage } from '@/components/files/file-set';
import { madeFiles, madePage } from '@/components/files/test/made-files';

const none: ReadonlySet<string> = new Set();
const ids = (set: { files: readonly { id: string }[] }) => set.files.map((file) => file.id);

describe('a set of files', () => {
  const first = withPage(NO_FILES, madePage([{ id: 'a' }, { id: 'b' }], { total: 4 }), none, 1);

  it('takes a file that shifted on to the next page once', () => {
    const second = withPage(first, madePage([{ id: 'b' }, { id: 'c' }], { total: 4 }), none, 2);
    expect(ids(second)).toEqual(['a', 'b', 'c']);
    expect(missingFrom(second)).toBe(1);
    expect(completed(second)).toMatchObject({ complete: true, changedMeanwhile: true, total: 3 });
  });

  it('counts rows that cannot be used', () => {
    const set = withPage(NO_FILES, madePage([{ id: 'a' }], { total: 3, unusable: 2 }), none, 1);
    expect(missingFrom(set)).toBe(0);
    expect(completed(set)).toMatchObject({ total: 3, unusable: 2, changedMeanwhile: false });
  });

  it('does not bring back what is known to be gone', () => {
    const set = withPage(NO_FILES, madePage([{ id: 'a' }, { id: 'b' }]), new Set(['a']), 1);
    expect(ids(set)).toEqual(['b']);
    expect(set.total).toBe(1);
  });

  it('gives up a deleted file and takes it back', () => {
    const less = withoutFile(first, 'a');
    expect([ids(less), less.total]).toEqual([['b'], 3]);
    expect(withoutFile(less, 'a')).toBe(less);
    const [back] = madeFiles({ id: 'a' });
    if (back === undefined) throw new Error('no file was made');
    const more = withFile(less, back);
    expect([ids(more), more.total]).toEqual([['b', 'a'], 4]);
    expect(withFile(more, back).total).toBe(4);
  });
});
