'use client';

import { useLayoutEffect, useMemo, useRef } from 'react';
import type { FileSearch } from '@/components/files/use-file-search';
import type { Files } from '@/components/files/use-files';
import type { FileSelection } from '@/components/files/use-selection';
import { lateValue, tellMissing } from '@/components/ui/late-part';
import { useToasts } from '@/components/ui/toast-provider';

const refusal = lateValue(() =>
  import('@/components/files/selection-refusal').then((module) => module.selectionRefusal),
);

/** Fetches the words for when not everything can be selected, before anybody needs them. */
export const loadSelectionRefusal = refusal.load;

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
  const toasts = useToasts();
  const { unusable } = list.set;
  const usable = useMemo(() => (unusable === 0 ? rows : rows.filter((file) => file.usable)), [rows, unusable]);
  // Mostly nothing is chosen, and then nobody has to look through a million files.
  const any = chosen > 0;
  const all = useMemo(() => any && usable.length > 0 && usable.every(isSelected), [any, usable, isSelected]);
  const some = useMemo(() => all || (any && usable.some(isSelected)), [all, any, usable, isSelected]);
  const doubt = list.failure !== null && !list.set.complete ? 'unfinished' : list.set.doubt;
  const { filter } = search;
  const shown = rows.length;

  const check = () => {
    if (doubt === null) return checkAll(filter);
    refusal.load().then(
      (toastOf) => toasts.show(toastOf(doubt, shown), 'select-everything'),
      () => tellMissing(toasts),
    );
  };
  const toggle = () => {
    if (!all) check();
    else if (chosen === usable.length) clear();
    else onCheck(usable, false);
  };

  // The same functions whatever is typed or comes: the columns hang on them, and every row on those.
  const current = useRef({ check, toggle });
  useLayoutEffect(() => void (current.current = { check, toggle }));
  const state = all ? true : some ? 'mixed' : false;
  return useMemo(
    () => ({ state, check: () => current.current.check(), toggle: () => current.current.toggle() }),
    [state],
  );
}
