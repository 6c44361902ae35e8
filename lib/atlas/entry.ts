import type { FailureKind } from '@/lib/evo/failure';

/** Who can put it right: the reader, somebody else in the organisation, or whoever runs Evo or the console. */
export type Helper = 'you' | 'others' | 'operators';

/** What becomes of the file a delete was about. */
export type Fate = 'stays' | 'not-sent' | 'read-back' | 'gone' | 'unknown';

export const FATES: Record<Fate, string> = {
  stays: 'Evo did nothing: the file stays.',
  'not-sent': 'Nothing was sent: the file stays.',
  'read-back': 'The answer leaves it open, so the file is read back before anything is claimed.',
  gone: 'The file is read back: it was already gone, unless it can still be read.',
  unknown: 'The page cannot tell; the activity page can.',
};

/** One kind of failure, explained to whoever meets it or looks after the console. */
export type AtlasEntry = {
  helper: Helper;
  /** Why it comes about. */
  cause: string;
  /** The HTTP statuses it comes with, or that there was none. */
  answer: string;
  /** The status of the example; null where no answer came. */
  status: number | null;
  fate: Fate;
  /** Where the fate differs from the rule. */
  except?: string;
  /** What to do about it. */
  next: string;
};

export type EntriesFor<Kinds extends FailureKind> = Record<Kinds, AtlasEntry>;

export const NO_ANSWER = 'no answer';
export const NOT_SENT = 'not sent';
