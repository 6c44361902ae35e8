const MARKS = Array.from({ length: 200 }, (_, index) => String.fromCharCode(0x300 + (index % 0x6f))).join('');

const NAMES = {
  markup: [
    '<script>alert(1)</script>.csv',
    '"><img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    '{{7*7}}${7*7}<%= 7*7 %>',
    '</title><svg onload=alert(1)>',
    "'; DROP TABLE audit;--",
    '$(id)',
    '`id`',
    '%s%n%p',
  ],
  formulas: ["=cmd|'/C calc'!A0", '+1+1', '-1', '@SUM(1)', '\t=1+1', '\r=1+1', '\uFF1D1+1'],
  directions: ['evil\u202Efdp.exe', 'a\u2068b', 'a\u2069b', 'a\u2066 Cancel \u2069b.csv', 'ملف.csv', 'קובץ.csv'],
  lookalikes: ['a\u200Bb', 'ab', '\u0440\u0430yment.csv', 'payment.csv', 'caf\u00E9', 'cafe\u0301', '\u0130', '\u0131'],
  folded: ['stra\u00DFe.csv', 'STRA\u1E9EE.csv', '\uFB01le.csv', '\u6587\u4EF6.csv'],
  units: [
    `zalgo${MARKS}.csv`,
    '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}.tif',
    'a\uD800.csv',
    '\uDC00b.csv',
    'a\u0000.exe',
    '\u0000=1+1',
    'x\r\nSet-Cookie: a=b',
    '\u001B[31mred',
    'a\u007F\u0085\u009Bb',
  ],
  lengths: ['n'.repeat(255), 'long-'.repeat(205), 'very-long '.repeat(1000)],
  spaces: ['', '   ', '\u00A0\u00A0', ' a', 'a ', 'a.', '.', '..', '...'],
  systems: ['CON', 'nul.txt', 'LPT9', 'a/b', 'a\\b', 'a:b', 'a|b?*', '%2e%2e%2f', '%252e', 'file.csv#x', '?x=1'],
  words: [
    ...['4d1c3a52-6c0e-4b0f-9d57-0f6f3f1f8b11', 'undefined', 'null', 'NaN', '[object Object]', '__proto__'],
    ...['constructor', 'twin.csv', 'twin.csv', 'Case.csv', 'case.csv'],
  ],
};

/** File names that an API can send and that have brought other programs down. */
export function awkwardNames(): string[] {
  return Object.values(NAMES).flat();
}
