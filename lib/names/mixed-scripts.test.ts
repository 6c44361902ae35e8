import { expect, it } from 'vitest';
import { mixedScripts } from './mixed-scripts';

it.each([
  ['\u0440\u0430yment.csv', ['Latin', 'Cyrillic']],
  ['report_\u0421LAIM.csv', ['Latin', 'Cyrillic']],
  ['\u03C1ayment.csv', ['Latin', 'Greek']],
  ['\u0585wner.csv', ['Latin', 'Armenian']],
])('%s mixes scripts within a word', (name, scripts) => {
  expect(mixedScripts(name)).toEqual(scripts);
});

it.each([
  'payment.csv',
  'caf\u00E9 cafe\u0301.csv',
  '\u043E\u0442\u0447\u0451\u0442 DH-117.csv',
  '\u0645\u0644\u0641.csv',
  '\u05E7\u05D5\u05D1\u05E5.csv',
  '\u6587\u4EF6.csv',
  '\u6771\u4EACTokyo\u3068\u30AB\u30CA.csv',
  '\uD55C\uAD6D\u6F22\u5B57.csv',
  '\u0928\u092E\u0938\u094D\u0924\u0947.csv',
  '10\u03BCm.csv',
  '\u03B418O_\u0394T.csv',
  '\u03B1\u03B2\u03B3.csv',
  'a[RLO]b',
  'z\u0301\u0302\u0303',
  '',
])('%s does not', (name) => {
  expect(mixedScripts(name)).toEqual([]);
});
