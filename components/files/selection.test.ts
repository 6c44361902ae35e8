import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '@/components/files/file-filter';
import { parseFilter } from '@/components/files/parse-filter';
import {
  isNothing,
  isSelectedBy,
  NOTHING,
  selectAll,
  type Selection,
  selectionFromText,
  selectionToText,
  withChecked,
} from '@/components/files/selection';
import { madeFiles } from '@/components/files/test/made-files';

const files = madeFiles({ id: 'a', name: 'a_OLD.csv' }, { id: 'b', name: 'b_OLD.csv' }, { id: 'c', name: 'c.csv' });
const old = { ...NO_FILTER, search: '_old' };

function chosen(selection: Selection): string[] {
  return files.filter(isSelectedBy(selection)).map((file) => file.id);
}

describe('selecting files', () => {
  it('checks and unchecks single files', () => {
    const two = withChecked(NOTHING, files.slice(0, 2), true);
    expect(chosen(two)).toEqual(['a', 'b']);
    expect(chosen(withChecked(two, files.slice(0, 1), false))).toEqual(['b']);
    expect(isNothing(withChecked(two, files, false))).toBe(true);
  });

  it('selects all that match, also those that come later', () => {
    expect(chosen(selectAll(old))).toEqual(['a', 'b']);
    const [late] = madeFiles({ id: 'z', name: 'z_OLD.csv' });
    expect(late && isSelectedBy(selectAll(old))(late)).toBe(true);
  });

  it('takes exceptions from all, and adds what does not match', () => {
    const less = withChecked(selectAll(old), files.slice(0, 1), false);
    expect(chosen(less)).toEqual(['b']);
    expect(chosen(withChecked(less, files.slice(2), true))).toEqual(['b', 'c']);
    expect(chosen(withChecked(less, files.slice(0, 1), true))).toEqual(['a', 'b']);
  });

  it.each([
    ['ids', withChecked(NOTHING, files.slice(0, 2), true)],
    ['a filter with exceptions', withChecked(selectAll(old), files.slice(0, 1), false)],
  ])('comes back from storage as %s', (_, selection) => {
    expect(chosen(selectionFromText(selectionToText(selection), parseFilter))).toEqual(chosen(selection));
  });

  it.each([null, '', '{', '[]', '{"ids":7}', '{"ids":[1,null]}', '"x"', '{"except":["a"]}'])(
    'is nothing for %j in storage',
    (text) => {
      expect(chosen(selectionFromText(text, parseFilter))).toEqual([]);
    },
  );
});
