import { createLoader, createParser, parseAsInteger, parseAsString, parseAsStringLiteral } from 'nuqs/server';
import { ACTIVITY_ACTIONS, OUTCOMES } from '@/lib/activity/entry';

const parseAsDay = createParser<string>({
  parse: (value) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null),
  serialize: (value) => value,
});

/** What the address of the Activity page holds. Days as YYYY-MM-DD in the reader's time zone, both included. */
export const activityQuery = {
  from: parseAsDay.withDefault(''),
  to: parseAsDay.withDefault(''),
  person: parseAsString.withDefault(''),
  action: parseAsStringLiteral(ACTIVITY_ACTIONS),
  object: parseAsString.withDefault(''),
  workspace: parseAsString.withDefault(''),
  outcome: parseAsStringLiteral(OUTCOMES),
  /** How many pages of entries are shown, one below the other. */
  pages: parseAsInteger.withDefault(1),
};

export const loadActivityQuery = createLoader(activityQuery);

export type ActivityQuery = Awaited<ReturnType<typeof loadActivityQuery>>;

/** Whether anything narrows the list. */
export function isFiltered({ from, to, person, action, object, workspace, outcome }: ActivityQuery): boolean {
  return [from, to, person, action, object, workspace, outcome].some((value) => value !== '' && value !== null);
}
