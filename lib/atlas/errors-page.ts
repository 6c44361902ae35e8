import { format, resolveConfig } from 'prettier';
import type { FailureKind } from '@/lib/evo/failure';
import { CONNECTION_ENTRIES } from './connection-entries';
import { CONSOLE_ENTRIES } from './console-entries';
import { DOCUMENTED_ENTRIES } from './documented-entries';
import { FATES } from './entry';
import { exampleMessages } from './example';
import { documentedType, FAILURE_ATLAS } from './failure-atlas';
import { OUTCOMES } from './outcomes';
import { STATUS_ENTRIES } from './status-entries';

export const ERRORS_PAGE = 'docs/errors.md';

const BEGIN = '<!-- From lib/atlas, by `npm run docs:errors`: edit it there. -->';
const END = '<!-- End of what is written by `npm run docs:errors`. -->';

const TABLES: { heading: string; entries: object }[] = [
  { heading: 'Answers that the File API documents', entries: DOCUMENTED_ENTRIES },
  { heading: 'Answers without a documented type, told by their status', entries: STATUS_ENTRIES },
  { heading: 'No usable answer', entries: CONNECTION_ENTRIES },
  { heading: 'The console’s own refusals', entries: CONSOLE_ENTRIES },
];

/** The page of errors with its tables made anew; what is written by hand around them stays. Throws without the marks. */
export async function errorsPage(page: string): Promise<string> {
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined)
    throw new Error(`${ERRORS_PAGE} has lost the marks around its tables`);
  const text = [before.trimEnd(), BEGIN, tables(), END, after.trimStart()].join('\n\n');
  return format(text, { ...(await resolveConfig(ERRORS_PAGE)), parser: 'markdown' });
}

function tables(): string {
  const failures = TABLES.map(({ heading, entries }) => `## ${heading}\n\n${failureTable(entries)}`);
  return [...failures, `## No failures\n\n${outcomeTable()}`].join('\n\n');
}

function failureTable(entries: object): string {
  const rows = (Object.keys(entries) as FailureKind[]).map((kind) => {
    const { cause, fate, except = '', next } = FAILURE_ATLAS[kind];
    const title = exampleMessages(kind).remove.title;
    return [`\`${kind}\``, answerOf(kind), title, cause, `${FATES[fate]} ${except}`.trim(), next];
  });
  return table(['kind', 'answer', 'what is said', 'why', 'the file, after a delete', 'what to do'], rows);
}

function outcomeTable(): string {
  const rows = [...OUTCOMES.values()].map(({ caption, cause, next, message }) => [
    caption.split(' · ')[0] ?? '',
    message().title,
    cause,
    next,
  ]);
  return table(['answer', 'what is said', 'why', 'what to do'], rows);
}

function answerOf(kind: FailureKind): string {
  const type = documentedType(kind);
  return type === null ? FAILURE_ATLAS[kind].answer : `${FAILURE_ATLAS[kind].answer} \`${type}\``;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replace(/[|_*]/g, '\\$&')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
