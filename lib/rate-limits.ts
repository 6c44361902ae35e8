/** How many a minute; null: no limit. */
export type RateLimits = {
  signInsPerAddress: number | null;
  writesPerPerson: number | null;
  exportsPerPerson: number | null;
  searchesPerPerson: number | null;
};

const DEFAULTS: Record<'sandbox' | 'evo', RateLimits> = {
  // High enough for a browser-test suite at full speed, low enough that the limiter itself stays under test.
  sandbox: { signInsPerAddress: 600, writesPerPerson: 6_000, exportsPerPerson: 60, searchesPerPerson: 600 },
  evo: { signInsPerAddress: 20, writesPerPerson: 120, exportsPerPerson: 10, searchesPerPerson: 30 },
};
const OFF: RateLimits = {
  signInsPerAddress: null,
  writesPerPerson: null,
  exportsPerPerson: null,
  searchesPerPerson: null,
};
const NAMES: Record<string, keyof RateLimits> = {
  signIns: 'signInsPerAddress',
  writes: 'writesPerPerson',
  exports: 'exportsPerPerson',
  searches: 'searchesPerPerson',
};

/**
 * Reads `on` (the mode's own limits), `off`, or `signIns=20,writes=120,exports=10,searches=30` (any may be left out). `problems` has a
 * sentence for each part that is none of these.
 */
export function parseRateLimits(text: string, mode: 'sandbox' | 'evo'): { limits: RateLimits; problems: string[] } {
  if (text === 'on') return { limits: DEFAULTS[mode], problems: [] };
  if (text === 'off') return { limits: OFF, problems: [] };
  const limits = { ...DEFAULTS[mode] };
  const problems: string[] = [];
  for (const part of text.split(',')) {
    const [, name = '', count] = /^\s*(\w+)=([1-9]\d{0,6})\s*$/.exec(part) ?? [];
    const limit = NAMES[name];
    if (limit !== undefined) limits[limit] = Number(count);
    else problems.push(`RATE_LIMITS: "${part}" must be on, off, or such as signIns=20,writes=120,exports=10`);
  }
  return { limits, problems };
}
