const UNSTORABLE = /\\|\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const ESCAPED = /\\(\\|u([0-9a-f]{4}))/g;

/**
 * Text from outside in a form PostgreSQL can hold: U+0000 and lone surrogates become `\uXXXX`, a backslash becomes two.
 * Everything else stays as it is, so a stored name can be read and searched. `unescapeText` gives the very same text back.
 */
export function escapeText(text: string): string {
  return text.replace(UNSTORABLE, (unit) =>
    unit === '\\' ? '\\\\' : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Undoes `escapeText`. */
export function unescapeText(stored: string): string {
  return stored.replace(ESCAPED, (_, mark: string, code: string | undefined) =>
    code === undefined ? mark : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
