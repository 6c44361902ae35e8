import { parseId } from './ids';

/** Whether the console may send a token there. In a pattern `*` stands for any sub-domain. */
export function isAllowedOrigin(address: string, patterns: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '' || url.pathname !== '/' || url.search !== '' || url.hash !== '')
    return false;
  return patterns.some((pattern) => matches(url.origin, pattern));
}

function matches(origin: string, pattern: string): boolean {
  const source = pattern.split('*').map(escapeForRegExp).join('[a-z0-9-]+(?:\\.[a-z0-9-]+)*');
  return new RegExp(`^${source}$`).test(origin);
}

function escapeForRegExp(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}

/** Which of Evo's APIs an address belongs to, by the first part of its path: `file`, `workspace`; `evo` is discovery. */
export function apiOf({ pathname }: URL): string {
  return pathname.split('/')[1] ?? '';
}

type Query = Record<string, string | number | boolean | undefined>;

/**
 * An address below `origin`, with every `{}` of the template filled by an id.
 * Throws for an id that is none, and if the result left the origin or the template: both are faults of the caller.
 */
export function evoUrl(origin: string, template: string, ids: readonly string[], query: Query = {}): URL {
  const rest = [...ids];
  const path = template.replace(/\{\}/g, () => {
    const id = parseId(rest.shift());
    if (id === null) throw new TypeError('An Evo address takes ids of the form 8-4-4-4-12.');
    return id;
  });
  const base = new URL(origin);
  const url = new URL(path, base);
  if (url.origin !== base.origin || url.pathname !== path) throw new TypeError('An Evo address left its template.');
  for (const [key, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(key, String(value));
  return url;
}
