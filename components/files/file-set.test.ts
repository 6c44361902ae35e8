import { describe, expect, it } from 'vitest';
import {
  asOfNow,
  completed,
  type FileSet,
  isWorthAnotherLook,
  missingFrom,
  NO_FILES,
  withFile,
  withoutFile,
  withPage,
} from '@/components/files/file-set';
import { madeFiles, madePage } from '@/components/files/test/made-files';
import type { FilePage } from '@/lib/files/wire';

const reading = () => ({ files: [], known: new Set<string>(), isGone: () => false });
const ids = (set: { files: readonly { id: string }[] }) => set.files.map((file) => file.id);

describe('a set of files', () => {
  const PAGE = madePage([{ id: 'a' }, { id: 'b' }], { total: 4 });
  const first = asOfNow(withPage(NO_FILES, PAGE, reading(), 1));

  /** The set of two pages. */
  function afterFirst(page: FilePage): FileSet {
    const both = reading();
    return withPage(withPage(NO_FILES, PAGE, both, 1), page, both, 2);
  }

  it('takes a file that shifted on to the next page once', () => {
    const second = afterFirst(madePage([{ id: 'b' }, { id: 'c' }], { total: 4 }));
    expect(ids(second)).toEqual(['a', 'b', 'c']);
    expect(missingFrom(second)).toBe(1);
    expect(completed(second)).toMatchObject({ complete: true, doubt: 'miscounted', total: 3 });
  });

  it('stays as it was shown while more comes', () => {
    const both = reading();
    const grows = withPage(NO_FILES, PAGE, both, 1);
    const shown = asOfNow(grows);
    withPage(grows, madePage([{ id: 'c' }], { total: 4 }), both, 2);
    expect(ids(shown)).toEqual(['a', 'b']);
  });

  it('keeps rows without an id apart from others and from one another', () => {
    const set = withPage(NO_FILES, madePage([{ id: 'a' }, { id: '' }, { id: '' }]), reading(), 1);
    expect(set.files.map(({ usable }) => usable)).toEqual([true, false, false]);
    expect(new Set(ids(set)).size).toBe(3);
    expect(completed(set)).toMatchObject({ total: 3, unusable: 2, doubt: null });
  });

  it('is worth another look where the count changed while pages came, though nothing is missing', () => {
    const second = afterFirst(madePage([{ id: 'd' }], { total: 3 }));
    expect(missingFrom(second)).toBe(0);
    expect(isWorthAnotherLook(second)).toBe(true);
    expect(completed(second).doubt).toBe('changed');
  });

  it('is doubted where the count was none', () => {
    const set = withPage(NO_FILES, madePage([{ id: 'a' }], { total: 1, doubtful: true }), reading(), 1);
    expect(isWorthAnotherLook(set)).toBe(false);
    expect(completed(set)).toMatchObject({ total: 1, doubt: 'miscounted' });
  });

  it('does not bring back what is known to be gone', () => {
    const set = withPage(
      NO_FILES,
      madePage([{ id: 'a' }, { id: 'b' }]),
      { ...reading(), isGone: (id) => id === 'a' },
      1,
    );
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
