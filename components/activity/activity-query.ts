import {
  createLoader,
  createParser,
  createSerializer,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server';
import { SPANS, type Slot } from '@/components/activity/activity-span';
import { ACTIVITY_ACTIONS, OUTCOMES } from '@/lib/activity/entry';

const parseAsDay = createParser<string>({
  parse: (value) => (/^(19|20|21)\d\d-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : null),
  serialize: (value) => value,
});

const SLOT = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z)\/(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z)$/;

/** An ISO 8601 interval in UTC, to the minute. */
export const parseAsSlot = createParser<Slot>({
  parse: (value) => {
    const [, from, to] = SLOT.exec(value) ?? [];
    const slot = { from: Date.parse(from ?? ''), to: Date.parse(to ?? '') };
    return slot.from < slot.to ? slot : null;
  },
  serialize: ({ from, to }) => `${minuteOf(from)}/${minuteOf(to)}`,
  eq: (one, other) => one.from === other.from && one.to === other.to,
});

function minuteOf(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16)}Z`;
}

/** What the address of the Activity page holds. Days as YYYY-MM-DD in the reader's time zone, both included. */
export const activityQuery = {
  time: parseAsStringLiteral(SPANS).withDefault('7d'),
  from: parseAsDay.withDefault(''),
  to: parseAsDay.withDefault(''),
  /** The bar that is pressed: narrows the list, not the drawing. */
  slot: parseAsSlot,
  person: parseAsString.withDefault(''),
  action: parseAsStringLiteral(ACTIVITY_ACTIONS),
  object: parseAsString.withDefault(''),
  workspace: parseAsString.withDefault(''),
  outcome: parseAsStringLiteral(OUTCOMES),
  /** How many pages of entries are shown, one below the other. */
  pages: parseAsInteger.withDefault(1),
};

/** The entry whose details are open beside the list. The browser alone goes by it. */
export const openEntry = parseAsString.withOptions({ history: 'push', scroll: false });

export const loadActivityQuery = createLoader(activityQuery);

export type ActivityQuery = Awaited<ReturnType<typeof loadActivityQuery>>;

/** Whether anything but the time narrows the list. */
export function isFiltered({ slot, person, action, object, workspace, outcome }: ActivityQuery): boolean {
  return [slot, person, action, object, workspace, outcome].some((value) => value !== '' && value !== null);
}

const serialize = createSerializer(activityQuery);

/** The query string of an export: what narrows the list, however many pages of it are shown. */
export function exportQuery(query: ActivityQuery, format: string): string {
  const asked = new URLSearchParams(serialize({ ...query, pages: null }));
  asked.set('format', format);
  return `?${asked.toString()}`;
}

/** Takes every filter away and leaves the time. */
export const NO_FILTERS = {
  slot: null,
  person: null,
  action: null,
  object: null,
  workspace: null,
  outcome: null,
  pages: null,
};
