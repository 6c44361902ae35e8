const ORIGIN = /^https?:\/\/(\*\.)?[a-z0-9.-]+(:\d{1,5})?$/i;

/**
 * Reads origins separated by commas or white space; `https://*.host` stands for any sub-domain. `problems` has a sentence for
 * each that is none.
 */
export function parseOrigins(text: string): { origins: string[]; problems: string[] } {
  const origins = text.split(/[\s,]+/).filter((origin) => origin !== '');
  const wrong = origins.filter((origin) => !ORIGIN.test(origin));
  return {
    origins,
    problems: wrong.map(
      (origin) => `EVO_ALLOWED_ORIGINS: "${origin}" is not an origin such as https://*.api.seequent.com`,
    ),
  };
}
