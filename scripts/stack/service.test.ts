import { expect, it } from 'vitest';
import { errorIn } from './service.mjs';

it.each([
  ['{"level":50,"msg":"Call failed","err":{"message":"ECONNRESET"}}', 'Call failed: ECONNRESET'],
  ['{"level":60,"msg":"Out of memory"}', 'Out of memory'],
  ['{"level":30,"msg":"Error counts: 0"}', null],
  [' ⨯ Failed to start server', ' ⨯ Failed to start server'],
  ['TypeError: x is not a function', 'TypeError: x is not a function'],
  ['✓ Ready in 145ms', null],
  ['{ not json', null],
])('of the log line %s shows %s', (line, shown) => {
  expect(errorIn(line)).toBe(shown);
});
