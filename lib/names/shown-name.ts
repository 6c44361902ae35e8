import { reveal, token } from './reveal';

const ONLY_SPACES = /^\p{Zs}+$/u;

/**
 * A name as people may read it: nothing in it hides, reorders or ends the line, and nothing else about it changes.
 * Its own output comes back unchanged. Never throws.
 */
export function shownName(name: string): string {
  if (name === '') return '(no name)';
  if (ONLY_SPACES.test(name)) return Array.from(name, spaceToken).join('');
  return reveal(name);
}

/** A folder, with `/` kept between its segments. An empty one is the root. */
export function shownPath(path: string): string {
  if (path === '') return '/';
  return path
    .split('/')
    .map((segment) => (segment === '' ? '' : shownName(segment)))
    .join('/');
}

/** Folder and name in one line, as the details of a message give them. */
export function shownFullPath(path: string, name: string): string {
  const folder = shownPath(path);
  return `${folder}${folder.endsWith('/') ? '' : '/'}${shownName(name)}`;
}

/** Words that came from elsewhere, on one line and at most `max` characters long. `…` marks the cut. */
export function shownWords(words: string, max: number): string {
  // The cut comes first as well, since what follows looks at every character.
  const line = reveal(words.slice(0, max * 8).replace(/[\t\r\n ]+/g, ' ')).trim();
  return cut(line, max);
}

/** The text, at most `max` characters long, with `…` for what was cut off. */
export function cut(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function spaceToken(space: string): string {
  if (space === ' ') return '[space]';
  return space === '\u00a0' ? '[NBSP]' : token(space.codePointAt(0) ?? 0);
}
