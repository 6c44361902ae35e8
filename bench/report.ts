import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Figures } from './figures';

type Row = [label: string, cell: (figures: Figures, first: Figures) => string];

const ms = (value: number) => `${Math.round(value).toLocaleString('en')} ms`;
const mb = (value: number) => `${Math.round(value).toLocaleString('en')} MB`;

const ROWS: readonly Row[] = [
  [
    'first row visible after navigation (relative to the first size)',
    ({ firstRow }, first) => `${ms(firstRow)} (${(firstRow / first.firstRow).toFixed(1)})`,
  ],
  ['whole set ready for sort and search', ({ ready }) => ms(ready)],
  ['key press in search → painted result, p95', ({ keyP95 }) => ms(keyP95)],
  ['longest main-thread block while loading and scrolling', ({ longestBlock }) => ms(longestBlock)],
  ['frames over 33 ms in a 5 s scripted scroll', ({ slowFrames }) => `${(slowFrames * 100).toFixed(1)} %`],
  ['JS heap', ({ heap }) => mb(heap)],
  ['console server memory above idle, while streaming to 5 people', ({ serverMemory }) => mb(serverMemory)],
];

/** The figures as a Markdown table. */
export function tableOf(all: readonly Figures[]): string {
  const [first] = all;
  if (first === undefined) return '';
  const head = `| | ${all.map(({ files }) => files.toLocaleString('en')).join(' | ')} |`;
  const rule = `|---|${'---|'.repeat(all.length)}`;
  const rows = ROWS.map(([label, cell]) => `| ${label} | ${all.map((one) => cell(one, first)).join(' | ')} |`);
  return [head, rule, ...rows].join('\n');
}

type Taking = {
  runs: number;
  /** Milliseconds, see pace.ts. */
  pace: number;
};

/** Writes them down, with the machine they were taken on. */
export function writeReport(folder: string, all: readonly Figures[], { runs, pace }: Taking): void {
  const takenAt = new Date().toISOString().slice(0, 10);
  const machine = `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'bench.json'),
    `${JSON.stringify({ takenAt, machine, pace, runs, figures: all }, null, 2)}\n`,
  );
  const text = `# How fast the files page is

Taken on ${takenAt} by \`npm run bench\`: medians of ${runs} visits, the production build in headless Chromium against the sandbox,
all of it on one machine with ${machine}, on which the servers leave the processor to the browser first. It took ${ms(pace)}
for the loop in \`bench/pace.ts\`: figures of another day compare by that.

${tableOf(all)}
`;
  writeFileSync(join(folder, 'bench.md'), text);
}
