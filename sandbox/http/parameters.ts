const TRUE = new Set(['true', '1', 'yes', 'on', 't', 'y']);
const FALSE = new Set(['false', '0', 'no', 'off', 'f', 'n']);
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Booleans in any letter case, as Python prints them too; null when it is none. */
export function parseBoolean(text: string): boolean | null {
  const word = text.toLowerCase();
  if (TRUE.has(word)) return true;
  return FALSE.has(word) ? false : null;
}

/** A whole number within limits; null when it is none. Exact beyond 2^53. */
export function parseInteger(text: string, low: bigint, high: bigint): bigint | null {
  if (!/^[+-]?\d{1,40}$/.test(text)) return null;
  const value = BigInt(text.replace(/^\+/, ''));
  return value < low || value > high ? null : value;
}

/** A uuid of any version in lower case; null when the text is none. */
export function parseUuid(text: string): string | null {
  const lower = text.toLowerCase();
  return UUID.test(lower) && lower.length === text.length ? lower : null;
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?([Zz]|[+-]\d{2}:?\d{2})?$/;

/** Epoch milliseconds (with a fraction where given) of an ISO 8601 time, UTC where no zone is named; null when it is none. */
export function parseTime(text: string): number | null {
  // A raw plus sign in a query arrives as a space.
  const found = ISO.exec(
    text.replace(/ (\d{2}:?\d{2})$/, (whole, zone: string) =>
      text.indexOf(':') < text.length - 6 ? `+${zone}` : whole,
    ),
  );
  if (found === null) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', zone = 'Z'] = found;
  const date = new Date(
    Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)),
  );
  const real = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  if (!real || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  date.setUTCFullYear(Number(year));
  return date.getTime() + Number(`0.${fraction || '0'}`) * 1000 - zoneOffsetMs(zone);
}

function zoneOffsetMs(zone: string): number {
  if (zone.toUpperCase() === 'Z') return 0;
  const digits = zone.replace(/[^\d]/g, '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}

const OPERATORS = { eq: '=', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;
export type SqlOperator = (typeof OPERATORS)[keyof typeof OPERATORS];

/** A time filter such as `gte:2024-01-01T00:00:00Z`; no operator means equality. Null when it is none. */
export function parseTimeFilter(text: string): { operator: SqlOperator; time: number } | null {
  const found = /^(eq|lt|lte|gt|gte):(.*)$/i.exec(text);
  const time = parseTime(found?.[2] ?? text);
  if (time === null) return null;
  const word = (found?.[1] ?? 'eq').toLowerCase();
  return { operator: Object.entries(OPERATORS).find(([name]) => name === word)?.[1] ?? '=', time };
}

export interface Order {
  field: string;
  descending: boolean;
}

/** `asc:name,desc:created_at`; ascending where no direction is named. Null when a field is not among `fields`. */
export function parseOrder(text: string, fields: readonly string[]): Order[] | null {
  const items = text.split(',').map((item): Order | null => {
    const found = /^(?:(asc|desc):)?([a-z_]+)$/i.exec(item.trim());
    const field = found?.[2]?.toLowerCase();
    if (field === undefined || !fields.includes(field)) return null;
    return { field, descending: found?.[1]?.toLowerCase() === 'desc' };
  });
  const orders = items.filter((item) => item !== null);
  return orders.length === items.length ? orders : null;
}
