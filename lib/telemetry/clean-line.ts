const HELD_SECRET = [
  ...[
    'access_?token',
    'refresh_?token',
    'id_?token',
    'session_?token',
    'csrf_?token',
    'token',
    'ticket',
    'grant(?:_jwe)?',
  ],
  ...['client_?secret', 'secret', 'password', 'code_?verifier', 'api_?key', 'sig', 'signature'],
  ...['(?:proxy-)?authorization', '(?:set-)?cookie', 'next-?auth_?secret', 'encryption_?keys'],
].join('|');

/** In forms and queries these are secrets as well; as members they are error codes and states of a machine. */
const SENT_SECRET = `${HELD_SECRET}|code|state|nonce`;

/** In a line of JSON a quote may itself be escaped, once for each text that holds another. */
const QUOTE = String.raw`\\*"`;

const SECRETS: readonly [RegExp, string][] = [
  [new RegExp(String.raw`((?<!\\)"(?:${HELD_SECRET})":)(?:"(?:[^"\\]|\\.)*"|\[[^\]]*\])`, 'gi'), '$1"[hidden]"'],
  // Members of JSON within a text.
  [new RegExp(String.raw`(${QUOTE}(?:${HELD_SECRET})${QUOTE}\s*:\s*${QUOTE})[^"\\]+`, 'gi'), '$1[hidden]'],
  // A code that is no error's code.
  [/("code":")(?![A-Z][A-Z0-9_]*"|[0-9A-Z]{5}")[^"\\]+/g, '$1[hidden]'],
  [new RegExp(String.raw`((?:^|[?&;\s"'])(?:${SENT_SECRET})=)[^&;\s"'\\]+`, 'gi'), '$1[hidden]'],
  [/\b(Bearer|Basic|DPoP) +[^\s"'\\,;]+/gi, '$1 [hidden]'],
  [/\beyJ[\w-]{8,}(?:\.[\w-]*){0,4}/g, '[token]'],
  // What a parser quotes of an answer that is no JSON.
  [/(Unexpected [^,"]{1,40}, ).{1,300}?(?= is not valid JSON)/g, '$1[hidden]'],
  // The password of an address, and the console's own cookies.
  [/(:\/\/[^/:@\s"\\]*:)[^/@\s"\\]+@/g, '$1[hidden]@'],
  [/(evo-console[\w.-]{0,40}=)[^;\s"\\]+/g, '$1[hidden]'],
  [/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g, '[e-mail]'],
];

/** What JSON leaves as it is, but a terminal or an editor obeys: C1 controls, bidi marks, separators, invisibles. */
const DECEIVING = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * One line of the log without what looks like a secret or an e-mail address, and without signs that could make it look
 * like another line. It stays JSON, and signs mean the same. `values` are secrets known by heart.
 */
export function cleanLine(line: string, values: readonly string[] = []): string {
  const known = values.reduce((text, value) => text.replaceAll(value, '[hidden]'), line);
  const clean = SECRETS.reduce((text, [secret, stand]) => text.replace(secret, stand), known);
  return clean.replace(DECEIVING, (sign) => Array.from({ length: sign.length }, (_, at) => escaped(sign, at)).join(''));
}

function escaped(sign: string, at: number): string {
  return `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`;
}
