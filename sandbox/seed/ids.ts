import { createHash } from 'node:crypto';
import { toFolded } from '@/sandbox/store/escaped-text';

/** A uuid (version 5 form) that is the same on every machine for the same label. */
export function seedId(label: string): string {
  const hex = createHash('sha1').update(`evo-sandbox/${label}`).digest('hex');
  return dashed(`${hex.slice(0, 12)}5${hex.slice(13, 16)}a${hex.slice(17, 32)}`);
}

/** The key by which a live file is found by path; letter case does not count. */
export function pathHash(folder: string, name: string): string {
  return dashed(
    createHash('md5')
      .update(toFolded(folder + name))
      .digest('hex'),
  );
}

function dashed(hex: string): string {
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
