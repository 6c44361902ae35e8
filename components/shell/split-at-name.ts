/** The text around each place where the name stands by itself; a short name is not found inside of other words. */
export function splitAtName(text: string, name: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    if (at < from || isInWord(text.slice(0, at), name, text.slice(end))) continue;
    parts.push(text.slice(from, at));
    from = end;
  }
  return [...parts, text.slice(from)];
}

function isInWord(before: string, name: string, after: string): boolean {
  return (ENDS_WORD.test(before) && STARTS_WORD.test(name)) || (ENDS_WORD.test(name) && STARTS_WORD.test(after));
}

const ENDS_WORD = /[\p{L}\p{N}\p{M}]$/u;
const STARTS_WORD = /^[\p{L}\p{N}\p{M}]/u;
