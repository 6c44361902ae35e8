import type { ToastEntry, ToastSpec } from '@/components/ui/toast-types';

export type ToastChange =
  { type: 'show'; id: string; spec: ToastSpec } | { type: 'dismiss'; id: string } | { type: 'clear' };

/** The notifications, newest first. One that changes keeps its place. */
export function toastReducer(entries: readonly ToastEntry[], change: ToastChange): readonly ToastEntry[] {
  switch (change.type) {
    case 'dismiss':
      return entries.filter((entry) => entry.id !== change.id);
    case 'clear':
      return [];
    case 'show': {
      const { id, spec } = change;
      const known = entries.find((entry) => entry.id === id);
      if (known === undefined) return [{ id, spec, revision: 0 }, ...entries];
      return entries.map((entry) => (entry === known ? { id, spec, revision: known.revision + 1 } : entry));
    }
  }
}
