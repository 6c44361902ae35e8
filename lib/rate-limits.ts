/** How many a minute; null: no limit. */
export type RateLimits = { signInsPerAddress: number | null; writesPerPerson: number | null };

const DEFAULTS: Record<'sandbox' | 'evo', RateLimits> = {
  // High enough for a browser-test suite at full speed, low enough that the limiter itself stays under test.
  sandbox: { signInsPerAddress: 600, writesPerPerson: 6_000 },
  evo: { signInsPerAddress: 20, writesPerPerson: 120 },
};

/** Reads `on` (the mode's own limits), `off`, or `signIns=20,writes=120` (either may be left out). Throws on anything else. */
export function parseRateLimits(text: string, mode: 'sandbox' | 'evo'): RateLimits {
  if (text === 'on') return DEFAULTS[mode];
  if (text === 'off') return { signInsPerAddress: null, writesPerPerson: null };
  const limits = { ...DEFAULTS[mode] };
  for (const part of text.split(',')) {
    const [, name, count] = /^\s*(signIns|writes)=([1-9]\d{0,6})\s*$/.exec(part) ?? [];
    if (name === undefined) throw new Error('RATE_LIMITS: must be on, off, or such as signIns=20,writes=120');
    limits[name === 'writes' ? 'writesPerPerson' : 'signInsPerAddress'] = Number(count);
  }
  return limits;
}
