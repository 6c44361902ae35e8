import { createParser } from 'nuqs';
import { parseDay } from '@/components/files/file-filter';

/** A calendar day in the address bar (`2026-05-01`); what is none counts as left out. */
export const parseAsDay = createParser({
  parse: (text) => (parseDay(text) ? text : null),
  serialize: (day: string) => day,
});
