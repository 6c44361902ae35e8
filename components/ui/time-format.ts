export type TimeForm = 'brief' | 'minute' | 'clock' | 'day' | 'full';

const LOCALE = 'en-GB';

const FORMS: Record<Exclude<TimeForm, 'brief'>, Intl.DateTimeFormatOptions> = {
  minute: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  clock: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  day: { weekday: 'short', day: 'numeric', month: 'short' },
  full: {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  },
};

const SAME_YEAR: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
const OTHER_YEAR: Intl.DateTimeFormatOptions = { ...SAME_YEAR, year: 'numeric' };

const formats = new Map<string, Intl.DateTimeFormat>();

// Making a format takes about 50 µs, a grid asks for one per cell.
function formatOf(options: Intl.DateTimeFormatOptions, zone: string): Intl.DateTimeFormat {
  const key = `${zone} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: zone });
  formats.set(key, made);
  return made;
}

/** The day of a moment in a zone, as YYYY-MM-DD. */
export function dayOf(at: number, zone: string): string {
  const parts = formatOf({ year: 'numeric', month: '2-digit', day: '2-digit' }, zone).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** A moment in words. `brief` leaves out what today makes plain: the day, or the year. */
export function formatTime(at: number, form: TimeForm, zone: string, now = Date.now()): string {
  if (form !== 'brief') return formatOf(FORMS[form], zone).format(at);
  const day = dayOf(at, zone);
  const today = dayOf(now, zone);
  if (day === today) return formatOf(FORMS.minute, zone).format(at);
  return formatOf(day.slice(0, 4) === today.slice(0, 4) ? SAME_YEAR : OTHER_YEAR, zone).format(at);
}

/** `2026-06-12 12:22:09 UTC`: one moment, the same words everywhere. */
export function formatUtc(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** Whether a zone is one that dates can be formatted in. */
export function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat(LOCALE, { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
