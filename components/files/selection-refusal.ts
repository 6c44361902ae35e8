import { grouped } from '@/components/files/count-text';
import type { Doubt } from '@/components/files/file-set';
import type { ToastSpec } from '@/components/ui/toast-types';

const TOLD_MS = 12_000;

const DOUBTS: Record<Doubt | 'unfinished', string> = {
  unfinished: 'A part of the list didn’t load.',
  changed: 'Files came or went while the list loaded, so it may be incomplete.',
  miscounted: 'Evo’s count of the files doesn’t fit what it sent, so the list may be incomplete.',
};

/** Why all files cannot be selected, while nobody can say which they are. `shown`: how many files the list has by now. */
export function selectionRefusal(doubt: Doubt | 'unfinished', shown: number): ToastSpec {
  return {
    role: 'status',
    tone: 'warning',
    icon: 'triangle',
    title: 'Not everything can be selected',
    body: `${DOUBTS[doubt]} What is selected could differ from what you see. Reload the list, or select files one by one or with Shift: ${grouped(shown)} are shown.`,
    lifeMs: TOLD_MS,
  };
}
