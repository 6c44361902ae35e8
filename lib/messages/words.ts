import type { Failure, FailureKind } from '@/lib/evo/failure';
import type { FileOperation } from '@/lib/activity/operation';
import type { MessageAction, MessageIcon, MessageTone } from './message';

/** What a failure is told of. Names are in their shown form. */
export type About = {
  operation: FileOperation | 'list' | 'download' | 'upload';
  file: string;
  workspace: string;
  failure: Failure;
  /** The file was read back since, and is as it was. */
  checked: boolean;
};

type Line = string | ((about: About) => string);
type Lines = readonly string[] | ((about: About) => readonly string[]);

/** How one kind of failure is told: what happened, and what to do next. What was not changed is added to it. */
export type FailureWords = {
  tone: Extract<MessageTone, 'warning' | 'danger' | 'info'>;
  icon: MessageIcon;
  title: Line;
  says: Lines;
  next: Lines;
  action: MessageAction | ((about: About) => MessageAction);
  /** The title stands for a restore too, in place of "… was not restored". */
  keepsTitle?: true;
  /** The file's fate is not known, so nothing is said of it. */
  fateUnknown?: true;
};

export type WordsFor<Kinds extends FailureKind> = Record<Kinds, FailureWords>;

export function lineOf(line: Line, about: About): string {
  return typeof line === 'string' ? line : line(about);
}

export function linesOf(lines: Lines, about: About): readonly string[] {
  return typeof lines === 'function' ? lines(about) : lines;
}

/** The server's own words as a sentence, where it had any; detail before title. */
export function quoted({ failure }: About): readonly string[] {
  const words = failure.detail ?? failure.title;
  return words === null ? [] : [`Evo said: “${words}”`];
}

/** When to try again, where Evo named a time. */
export function waitFor({ failure }: About): string {
  const seconds = failure.retryAfterSeconds;
  if (seconds === null || seconds === 0) return 'Try again in a moment.';
  return `Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`;
}

/** For an answer that leaves open what became of a change. A list has nothing to lose. */
export function leftOpen(sentence: string): (about: About) => readonly string[] {
  return ({ operation }) =>
    operation === 'delete' || operation === 'restore'
      ? [sentence, 'Evo did not say what became of the file.']
      : [sentence];
}

/** Whether nothing in Evo can change by it, so that nothing is said of a fate. */
export function isReading({ operation }: Pick<About, 'operation'>): boolean {
  return operation === 'list' || operation === 'download';
}
