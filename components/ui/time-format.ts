/** `spoken` leaves nothing out, the zone included: for screen readers. */
export type TimeForm = 'brief' | 'minute' | 'clock' | 'day' | 'date' | 'full' | 'spoken';

const LOCALE = 'en-GB';

const FORMS: Record<Exclude<TimeForm, 'brief' | 'day' | 'date'>, Intl.DateTimeFormatOptions> = {
  minute: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  clock: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  full: {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  },
  spoken: {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  },
};

const SAME_YEAR: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
const DAY_SAME_YEAR: Intl.DateTimeFormatOptions = { ...SAME_YEAR, weekday: 'short' };
const DAY_OTHER_YEAR: Intl.DateTimeFormatOptions = { ...DAY_SAME_YEAR, year: 'numeric' };
const PLAIN_DAY: Intl.DateTimeFormatOptions = { year: 'numeric', month: '2-digit', day: '2-digit' };
const OTHER_YEAR: Intl.DateTimeFormatOptions = { ...SAME_YEAR, year: 'numeric' };

const formats = new Map<Intl.DateTimeFormatOptions, Map<string, Intl.DateTimeFormat>>();

// Making a format takes about 50 µs, a grid asks for several per row.
function formatOf(options: Intl.DateTimeFormatOptions, zone: string, locale = LOCALE): Intl.DateTimeFormat {
  const zones = formats.get(options) ?? new Map<string, Intl.DateTimeFormat>();
  const format = zones.get(zone) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
  formats.set(options, zones.set(zone, format));
  return format;
}

/** The day of a moment in a zone, as YYYY-MM-DD: Swedes write it so. */
export function dayOf(at: number, zone: string): string {
  return formatOf(PLAIN_DAY, zone, 'sv').format(at);
}

/** A moment in words. `brief` leaves out what today makes plain: the day, or the year. `day` names today, `date` never does. */
export function formatTime(at: number, form: TimeForm, zone: string, now = Date.now()): string {
  if (form !== 'brief' && form !== 'day' && form !== 'date') return formatOf(FORMS[form], zone).format(at);
  const day = dayOf(at, zone);
  const today = dayOf(now, zone);
  if (form === 'day') {
    const date = formatOf(day.slice(0, 4) === today.slice(0, 4) ? DAY_SAME_YEAR : DAY_OTHER_YEAR, zone).format(at);
    return day === today ? `Today, ${date}` : date;
  }
  if (form === 'brief' && day === today) return formatOf(FORMS.minute, zone).format(at);
  return formatOf(day.slice(0, 4) === today.slice(0, 4) ? SAME_YEAR : OTHER_YEAR, zone).format(at);
}

/** A day (YYYY-MM-DD) as `12 Jun 2026`. */
export function dayWords(day: string): string {
  return formatOf(OTHER_YEAR, 'UTC').format(Date.parse(`${day}T00:00:00Z`));
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

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** When a day (YYYY-MM-DD) begins in a zone, in epoch milliseconds; null for what is no day. */
export function startOfDay(day: string, zone: string): number | null {
  const midnight = DAY.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (!Number.isFinite(midnight)) return null;
  // The offset at the guess may be that of the other side of a clock change: the second look settles it.
  const guess = midnight - offsetAt(midnight, zone);
  return midnight - offsetAt(guess, zone);
}

/** When the day after begins: where a range that includes `day` ends. */
export function endOfDay(day: string, zone: string): number | null {
  const midnight = DAY.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (!Number.isFinite(midnight)) return null;
  return startOfDay(new Date(midnight + 86_400_000).toISOString().slice(0, 10), zone);
}

function offsetAt(at: number, zone: string): number {
  const clock = formatOf(FORMS.clock, zone).format(at);
  return Date.parse(`${dayOf(at, zone)}T${clock}Z`) - Math.floor(at / 1000) * 1000;
}
