import { z } from 'zod';

export type PolicyReport = { directive: string; blocked: string; page: string };

const Url = z.string().max(4_000).optional();
const Body = z.union([
  // `report-to`: a list of reports of every kind.
  z.array(
    z.object({ type: z.string(), body: z.object({ effectiveDirective: Url, blockedURL: Url, documentURL: Url }) }),
  ),
  // `report-uri`, the older form.
  z.object({
    'csp-report': z.object({
      'effective-directive': Url,
      'violated-directive': Url,
      'blocked-uri': Url,
      'document-uri': Url,
    }),
  }),
]);
const MAX_REPORTS = 10;

/** What a browser says the page's policy kept out, without queries, since these may hold what a person searched. None for anything else. */
export function parsePolicyReports(text: string): PolicyReport[] {
  const parsed = Body.safeParse(parseJson(text));
  if (!parsed.success) return [];
  if (!Array.isArray(parsed.data)) {
    const report = parsed.data['csp-report'];
    const directive = report['effective-directive'] ?? report['violated-directive'];
    return [toReport(directive, report['blocked-uri'], report['document-uri'])];
  }
  return parsed.data
    .filter(({ type }) => type === 'csp-violation')
    .slice(0, MAX_REPORTS)
    .map(({ body }) => toReport(body.effectiveDirective, body.blockedURL, body.documentURL));
}

function toReport(directive?: string, blocked?: string, page?: string): PolicyReport {
  return { directive: (directive ?? '').slice(0, 40), blocked: withoutQuery(blocked), page: withoutQuery(page) };
}

function withoutQuery(url = ''): string {
  return (url.split(/[?#]/, 1)[0] ?? '').slice(0, 200);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
