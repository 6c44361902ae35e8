import type { Failure } from '@/lib/evo/failure';
import type { ActivityAction, Outcome } from '@/lib/store/activity-columns';

// The table's columns hold them, so they stand below both.
export { ACTIVITY_ACTIONS, OUTCOMES, type ActivityAction, type Outcome } from '@/lib/store/activity-columns';

/** Who acted, as they were called then. */
export type ActivityPerson = { id: string; name: string | null; email: string | null };

export type ActivityObject = {
  kind: 'file';
  id: string;
  name: string;
  path: string;
  /** false: the name is what the person's browser sent, not what Evo said. */
  nameFromEvo: boolean;
};

/** Written before Evo is called. */
export type Intent = {
  person: ActivityPerson;
  action: ActivityAction;
  orgId: string | null;
  workspace: { id: string; name: string | null } | null;
  object: ActivityObject | null;
  /** Sent to Evo as well, so that a row here can be found in logs there. */
  requestId: string;
};

/** Written after the call. An entry may get several: `checking` first, its end later. */
export type OutcomeRecord = {
  outcome: Outcome;
  failure: Failure | null;
  /** The person's workspace role at that time where it was learned; 'no role' for none. */
  roleThen: string | null;
  /** Name and folder after a restore that changed them. */
  renamedTo: { name: string; path: string } | null;
};

/** One line of the Activity page: an intent with its newest outcome (`checking` while there is none). */
export type ActivityEntry = Intent & {
  id: string;
  at: string;
  outcome: Outcome;
  outcomeAt: string | null;
  failure: Failure | null;
  roleThen: string | null;
  renamedTo: { name: string; path: string } | null;
};
