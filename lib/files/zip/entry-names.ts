import { reveal } from '@/lib/names/reveal';

const LONGEST_PART = 200;
/** What no common file system takes in a name, and Windows' own names for devices. */
const FORBIDDEN = /[<>:"|?*\\/\p{Cc}]/gu;
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * Names for the entries of an archive: the folders and the name as Evo has them, so far as any computer can unpack them
 * where it means to. No name leads out of the archive's own folder, and no two are taken for one another.
 */
export function makeEntryNames(): (path: string, name: string) => string {
  const taken = new Set<string>();
  return (path, name) => {
    const folders = path.split('/').filter((part) => part !== '');
    const whole = [...folders, name].map(safePart).join('/');
    let free = whole;
    for (let count = 2; taken.has(keyOf(free)); count += 1) free = numbered(whole, count);
    taken.add(keyOf(free));
    return free;
  };
}

/** Many computers do not tell names apart by case, or by how an accent is composed. */
function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function numbered(whole: string, count: number): string {
  const dot = whole.lastIndexOf('.');
  const inName = dot > whole.lastIndexOf('/') + 1;
  return inName ? `${whole.slice(0, dot)} (${count})${whole.slice(dot)}` : `${whole} (${count})`;
}

function safePart(part: string): string {
  const shown = reveal(part).replace(FORBIDDEN, '_').trim().replace(/\.+$/, '');
  const whole = shown === '' ? '_' : DEVICE.test(shown) ? `_${shown}` : shown;
  return shortened(whole);
}

/** Keeps the end, which has the extension. */
function shortened(part: string): string {
  const signs = [...part];
  if (signs.length <= LONGEST_PART) return part;
  return `${signs.slice(0, LONGEST_PART - 21).join('')}…${signs.slice(-20).join('')}`;
}
