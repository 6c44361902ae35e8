const LONGEST_NAME = 256;
/** Evo names no limit for a whole path; no system's is higher. */
const LONGEST_PATH = 4_096;
/** C0 and C1 controls, and what turns the direction of text about: none of it can be seen in a name. */
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const LONE_SURROGATE = /\p{Surrogate}/u;

/** A folder as Evo writes it, with a slash at both ends: `/`, `/North/assays/`. Doubled slashes are one. */
export function folderOf(text: string): string {
  const parts = text.split('/').filter((part) => part !== '');
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
}

/** Why Evo would not take a file at this path (`/folder/name`), in words; null where nothing speaks against it. */
export function pathProblem(path: string): string | null {
  const parts = path.split('/').filter((part) => part !== '');
  const name = parts.at(-1);
  if (name === undefined) return 'It has no name.';
  if (name.length > LONGEST_NAME) return `Its name has ${name.length} characters; Evo takes ${LONGEST_NAME}.`;
  if (path.length > LONGEST_PATH) return 'Its path is too long.';
  for (const part of parts) {
    const problem = partProblem(part);
    if (problem !== null) return part === name ? `Its name ${problem}.` : `A folder of its path ${problem}.`;
  }
  return null;
}

function partProblem(part: string): string | null {
  if (part === '.' || part === '..') return 'is only dots';
  if (part !== part.trim()) return 'begins or ends with a space';
  if (HIDDEN.test(part)) return 'has signs in it that cannot be seen';
  if (LONE_SURROGATE.test(part)) return 'has half a character in it';
  return null;
}
