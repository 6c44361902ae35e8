/** The e-mail domain of an organisation: `people` of the `of` people with an e-mail address have it. */
export type HomeDomain = { domain: string; people: number; of: number };

/** What stands behind the last `@`, in lower case; null where an address has none. */
export function domainOf(email: string | null): string | null {
  const at = email?.lastIndexOf('@') ?? -1;
  if (email === null || at < 1) return null;
  const domain = email
    .slice(at + 1)
    .trim()
    .toLowerCase()
    .replace(/\.$/, '');
  return domain === '' ? null : domain;
}

/**
 * The domain that more than half of the people with an e-mail address share; null where no domain has that many. Evo does
 * not say which domain is an organisation's own.
 */
export function findHomeDomain(people: Iterable<{ email: string | null }>): HomeDomain | null {
  const counts = new Map<string, number>();
  let of = 0;
  for (const { email } of people) {
    const domain = domainOf(email);
    if (domain === null) continue;
    of += 1;
    counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  for (const [domain, count] of counts) if (count * 2 > of) return { domain, people: count, of };
  return null;
}

/** Whether an address is of another domain, one below the organisation's own not counted. Unknown is not outside. */
export function isOutside(email: string | null, home: HomeDomain | null): boolean {
  const domain = domainOf(email);
  if (domain === null || home === null) return false;
  return domain !== home.domain && !domain.endsWith(`.${home.domain}`);
}
