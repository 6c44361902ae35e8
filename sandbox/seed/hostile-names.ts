import { personId } from '@/sandbox/seed/people';
import { planFile, type SeedFile } from '@/sandbox/seed/seed-file';

const ROOT = '/';
const HERE = '/hostile/';

const combiningMarks = Array.from({ length: 200 }, (_, index) => String.fromCharCode(0x300 + (index % 0x6f))).join('');

const markup = [
  '<script>alert(1)</script>.csv',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '{{7*7}}${7*7}<%= 7*7 %>',
  '</title><svg onload=alert(1)>',
  "'; DROP TABLE audit;--",
  '$(id)',
  '`id`',
  '%s%n%p',
];
const formulas = ["=cmd|'/C calc'!A0", '+1+1', '-1', '@SUM(1)', '\t=1+1', '\r=1+1', '\uFF1D1+1'];
const directions = [
  'evil\u202Efdp.exe',
  'unbalanced\u2068first.csv',
  'unbalanced\u2069pop.csv',
  'isolate\u2066 Cancel \u2069confirm.csv',
  '\u062A\u0642\u0631\u064A\u0631 \u0627\u0644\u062D\u0641\u0631.pdf',
  '\u05D3\u05D5\u05D7 \u05E7\u05D9\u05D3\u05D5\u05D7.pdf',
  '\u94BB\u5B54\u6570\u636E.csv',
  '\u6771\u4EACTokyo\u30AB\u30CA.csv',
  '\u043E\u0442\u0447\u0451\u0442 DH-117.csv',
  '10\u03BCm.csv',
];
const lookalikes = [
  'a\u200Bb.csv',
  'ab.csv',
  '\u0440\u0430yment.csv',
  'payment.csv',
  'caf\u00E9.csv',
  'cafe\u0301.csv',
  '\u0130stanbul.csv',
  '\u0131l\u0131k.csv',
  'stra\u00DFe.csv',
  'STRA\u1E9EE.csv',
  '\uFB01le.csv',
  '\u0441\u043E\u0440\u0443.csv',
  'copy.csv',
  'two words.csv',
  'two\u00A0words.csv',
];
const units = [
  `zalgo${combiningMarks}.csv`,
  '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466} family.tif',
  'a\uD800.csv',
  '\uDC00b.csv',
  'a\u0000.exe',
  'x\r\nSet-Cookie: a=b',
  '\u001B[31mred.log',
  'del\u007F.csv',
  'c1\u0085\u009B.csv',
  'plane16\u{100000}\u{10F8FF}.csv',
];
const lengths = [
  `${'n'.repeat(251)}.csv`,
  `${'long-'.repeat(204)}.csv`,
  `${'very-long '.repeat(1000).slice(0, 9996)}.csv`,
  '',
  '   ',
  '\u00A0\u00A0',
  ' leading.csv',
  'trailing.csv ',
  'a.',
  '.',
  '..',
  '...',
];
const systems = [
  'CON',
  'nul.txt',
  'LPT9',
  'a/b',
  'a\\b',
  'a:b',
  'a|b?*',
  '%2e%2e%2f',
  '%252e',
  'file.csv#x',
  '?x=1',
  '4d1c3a52-6c0e-4b0f-9d57-0f6f3f1f8b11',
  'undefined',
  'null',
  'NaN',
  '[object Object]',
  '__proto__',
  'constructor',
];
const families = [markup, formulas, directions, lookalikes, units, lengths, systems];

const placed: [folder: string, name: string][] = [
  ...families.flat().map((name): [string, string] => [HERE, name]),
  [HERE, 'twin.csv'],
  [HERE, 'twin.csv'],
  ['/hostile/other/', 'twin.csv'],
  [HERE, 'Case.csv'],
  [HERE, 'case.csv'],
  ['/folder \u202Etxt.exe/', 'bidi-folder.csv'],
  ['/\u0000/', 'nul-folder.csv'],
  ['/../', 'dots-folder.csv'],
  ['/__proto__/constructor/', 'proto-folder.csv'],
  ['/<b>bold</b>/', 'markup-folder.csv'],
  [ROOT, 'plain.csv'],
];
const deleted = ['deleted\u202Efdp.exe', 'deleted\u0000.csv', 'deleted\uD800.csv', ''];

/** The files of Hostile Names: every awkward name that JSON can carry. */
export function hostileFiles(): SeedFile[] {
  const people = [personId('owner'), personId('editor'), null] as const;
  const live = placed.map(([folder, name], index) =>
    planFile({
      label: `hostile-names/${index}`,
      folder,
      name,
      people,
      size: 1_000 + index,
      versions: index % 7 === 0 ? 2 : 1,
    }),
  );
  const gone = deleted.map((name, index) =>
    planFile({
      label: `hostile-names/deleted/${index}`,
      folder: HERE,
      name,
      people,
      size: 500,
      versions: 1,
      deletedBy: personId('editor'),
    }),
  );
  return [...live, ...gone];
}
