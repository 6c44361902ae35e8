'use client';

import { useCallback, useMemo } from 'react';
import { grouped } from '@/components/files/count-text';
import type { Doubt } from '@/components/files/file-set';
import type { FileSearch } from '@/components/files/use-file-search';
import type { Files } from '@/components/files/use-files';
import type { FileSelection } from '@/components/files/use-selection';
import { useToasts } from '@/components/ui/toast-provider';

const TOLD_MS = 12_000;

const DOUBTS: Record<Doubt | 'unfinished', string> = {
  unfinished: 'A part of the list didn’t load.',
  changed: 'Files came or went while the list loaded, so it may be incomplete.',
  miscounted: 'Evo’s count of the files doesn’t fit what it sent, so the list may be incomplete.',
};

export type SelectEverything = {
  state: boolean | 'mixed';
  /** All files that match. Refused, with words, while nobody can say which they are. */
  check: () => void;
  toggle: () => void;
};

type Options = { files: Files; search: FileSearch; selection: FileSelection; chosen: number };

/** The head checkbox and Ctrl/Cmd+A: every file that passes the filter. */
export function useSelectEverything({ files, search, selection, chosen }: Options): SelectEverything {
  const { rows, list } = files;
  const { isSelected, onCheck, checkAll, clear } = selection;
  const { show } = useToasts();
  const { unusable } = list.set;
  const usable = useMemo(() => (unusable === 0 ? rows : rows.filter((file) => file.usable)), [rows, unusable]);
  // Mostly nothing is chosen, and then nobody has to look through a million files.
  const any = chosen > 0;
  const all = useMemo(() => any && usable.length > 0 && usable.every(isSelected), [any, usable, isSelected]);
  const some = useMemo(() => all || (any && usable.some(isSelected)), [all, any, usable, isSelected]);
  const doubt = list.failure !== null && !list.set.complete ? 'unfinished' : list.set.doubt;
  const { filter } = search;
  const shown = rows.length;

  const check = useCallback(() => {
    if (doubt === null) return checkAll(filter);
    const body = `${DOUBTS[doubt]} What is selected could differ from what you see. Reload the list, or select files one by one or with Shift: ${grouped(shown)} are shown.`;
    show(
      {
        role: 'status',
        tone: 'warning',
        icon: 'triangle',
        title: 'Not everything can be selected',
        body,
        lifeMs: TOLD_MS,
      },
      'select-everything',
    );
  }, [doubt, checkAll, filter, shown, show]);

  const toggle = useCallback(() => {
    if (!all) check();
    else if (chosen === usable.length) clear();
    else onCheck(usable, false);
  }, [all, check, chosen, usable, clear, onCheck]);

  return useMemo(() => ({ state: all ? true : some ? 'mixed' : false, check, toggle }), [all, some, check, toggle]);
}
