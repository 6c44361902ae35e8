const SECRETS: readonly [RegExp, string][] = [
  [/\beyJ[\w-]{8,}(?:\.[\w-]*){0,4}/g, '[token]'],
  [/\bBearer +[^\s"',;]+/gi, 'Bearer [token]'],
  [/([?&](?:sig|signature|token|access_token|refresh_token|code)=)[^&\s"']+/gi, '$1[hidden]'],
  [/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g, '[e-mail]'],
];

/** The server's words without what looks like a token, a signed address's secret or an e-mail address. */
export function redact(words: string): string {
  return SECRETS.reduce((text, [secret, stand]) => text.replace(secret, stand), words);
}
