import { describe, expect, it } from 'vitest';
import { evoReferenceOf } from './evo-reference';

describe('what Evo calls a request', () => {
  it.each([
    [{ 'x-request-id': 'evo-1' }, 'evo-1'],
    [
      { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' },
      '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    ],
    [{ 'x-request-id': 'ours', 'x-correlation-id': 'evo-2' }, 'evo-2'],
    [{ 'x-request-id': 'OURS' }, null],
    [{ 'x-request-id': '' }, null],
    [{ 'x-request-id': 'two words' }, null],
    [{ 'x-request-id': 'line\u0085break' }, null],
    [{ 'x-request-id': 'a'.repeat(129) }, null],
    [{}, null],
  ])('in %j is %s', (headers, reference) => {
    expect(evoReferenceOf(headers, 'ours')).toBe(reference);
  });
});
