import { describe, expect, it } from 'vitest';
import { formatSize, spokenSize } from '@/components/files/format-size';

describe('sizes', () => {
  it.each([
    [-1, '–'],
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1000, '1.00 KB'],
    [684_000, '684 KB'],
    [999_499, '999 KB'],
    [999_500, '1.00 MB'],
    [4_820_000, '4.82 MB'],
    [11_800_000_000, '11.8 GB'],
    [Number.NaN, '–'],
  ])('%d is %s', (bytes, text) => {
    expect(formatSize(bytes)).toBe(text);
  });

  it.each([
    [-1, 'unknown size'],
    [1, '1 byte'],
    [684_000, '684 kilobytes'],
    [11_800_000_000, '11.8 gigabytes'],
  ])('%d is read out as %s', (bytes, text) => {
    expect(spokenSize(bytes)).toBe(text);
  });
});
