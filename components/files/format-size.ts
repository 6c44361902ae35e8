const UNITS = ['bytes', 'KB', 'MB', 'GB', 'TB', 'PB'];
const STEP = 1000;

/** Bytes in three figures: `4.82 MB`, `684 KB`, `11.8 GB`. A dash for an unknown size. */
export function formatSize(bytes: number): string {
  if (bytes < 0 || !Number.isFinite(bytes)) return '–';
  if (bytes === 1) return '1 byte';
  let value = bytes;
  let unit = 0;
  // 999.5 would round up to four figures.
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= STEP;
    unit += 1;
  }
  const figures = unit === 0 ? String(value) : value.toPrecision(3);
  return `${figures} ${UNITS[unit] ?? ''}`;
}
