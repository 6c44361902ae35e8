import { pathToFileURL } from 'node:url';

export type FormFactor = 'desktop' | 'mobile';

/** Scores from 0 to 100, and the audits that cost points. */
export type PageAudit = { scores: Record<string, number>; shortcomings: string[] };

/** What is used of Lighthouse, which is fetched for the audit alone. */
type Lighthouse = {
  default: (url: string, flags: object, config?: object) => Promise<{ lhr: Report } | undefined>;
  desktopConfig: object;
};
type Report = {
  runtimeError?: { message: string };
  finalDisplayedUrl: string;
  categories: Record<string, { title: string; score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { title: string; score: number | null; displayValue?: string }>;
};

/** What is used of chrome-launcher, which comes with Lighthouse. */
type Launcher = { launch: (options: object) => Promise<{ port: number; kill: () => void }> };

type Wanted = { browserPath: string; profile: string; formFactor: FormFactor };

/** One run says little on a machine that does something else as well. */
const RUNS = 5;

/**
 * Audits one address in a browser of its own, with the cookies of the profile and nothing in its cache. Of several runs the
 * one with the median performance.
 */
export async function auditPage(url: string, { browserPath, profile, formFactor }: Wanted): Promise<PageAudit> {
  const { launch } = await load<Launcher>('chrome-launcher/dist/index.js');
  const chromeFlags = ['--headless', '--no-sandbox', '--disable-gpu'];
  const browser = await launch({ chromePath: browserPath, userDataDir: profile, chromeFlags, logLevel: 'error' });
  try {
    const audits: PageAudit[] = [];
    for (let run = 0; run < RUNS; run += 1) audits.push(await auditOnce(url, browser.port, formFactor));
    audits.sort((a, b) => (a.scores.Performance ?? 0) - (b.scores.Performance ?? 0));
    const median = audits[Math.floor(RUNS / 2)];
    if (!median) throw new Error('No audit was run');
    return median;
  } finally {
    browser.kill();
  }
}

async function auditOnce(url: string, port: number, formFactor: FormFactor): Promise<PageAudit> {
  const { default: lighthouse, desktopConfig } = await load<Lighthouse>('lighthouse/core/index.js');
  const flags = { port, logLevel: 'error' };
  const result = await lighthouse(url, flags, formFactor === 'desktop' ? desktopConfig : undefined);
  if (!result) throw new Error('Lighthouse gave no report');
  const { lhr } = result;
  if (lhr.runtimeError) throw new Error(`Lighthouse failed: ${lhr.runtimeError.message}`);
  if (lhr.finalDisplayedUrl !== url)
    throw new Error(`${url} led to ${lhr.finalDisplayedUrl}, so another page was audited`);
  return { scores: scoresOf(lhr), shortcomings: shortcomingsOf(lhr) };
}

async function load<T>(file: string): Promise<T> {
  return (await import(pathToFileURL(`${process.env.LIGHTHOUSE_FOLDER ?? ''}/node_modules/${file}`).href)) as T;
}

function scoresOf({ categories }: Report): Record<string, number> {
  return Object.fromEntries(
    Object.values(categories).map(({ title, score }) => [title, Math.round((score ?? 0) * 100)]),
  );
}

function shortcomingsOf({ categories, audits }: Report): string[] {
  const weighty = Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
  return weighty.flatMap(({ id }) => {
    const audit = audits[id];
    if (!audit || audit.score === null || audit.score >= 0.9) return [];
    return [`${id}: ${audit.title} ${audit.displayValue ?? ''}`.trim()];
  });
}
