const UNITS = ['bytes', 'KB', 'MB', 'GB', 'TB', 'PB'];
const SPOKEN = ['bytes', 'kilobytes', 'megabytes', 'gigabytes', 'terabytes', 'petabytes'];
const STEP = 1000;

/** Bytes in three figures: `4.82 MB`, `684 KB`, `11.8 GB`. A dash for an unknown size. */
export function formatSize(bytes: number): string {
  return sizeIn(UNITS, bytes) ?? '–';
}

/** The same in whole words, for screen readers: `4.82 megabytes`. */
export function spokenSize(bytes: number): string {
  return sizeIn(SPOKEN, bytes) ?? 'unknown size';
}

function sizeIn(units: readonly string[], bytes: number): string | null {
  if (bytes < 0 || !Number.isFinite(bytes)) return null;
  if (bytes === 1) return '1 byte';
  let value = bytes;
  let unit = 0;
  // 999.5 would round up to four figures.
  while (value >= 999.5 && unit < units.length - 1) {
    value /= STEP;
    unit += 1;
  }
  const figures = unit === 0 ? String(value) : value.toPrecision(3);
  return `${figures} ${units[unit] ?? ''}`;
}
