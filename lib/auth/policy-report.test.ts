import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parsePolicyReports } from '@/lib/auth/policy-report';

const PAGE = 'https://console.example/orgs/1/workspaces/2/files';

it('reads both forms of a report, without queries', () => {
  const expected = [{ directive: 'script-src-elem', blocked: 'inline', page: PAGE }];
  const body = { effectiveDirective: 'script-src-elem', blockedURL: 'inline', documentURL: `${PAGE}?q=secret#x` };
  expect(parsePolicyReports(JSON.stringify([{ type: 'csp-violation', age: 1, url: PAGE, body }]))).toEqual(expected);
  const older = {
    'violated-directive': 'script-src-elem',
    'blocked-uri': 'inline',
    'document-uri': `${PAGE}?q=secret`,
  };
  expect(parsePolicyReports(JSON.stringify({ 'csp-report': older }))).toEqual(expected);
});

it('passes over reports of other kinds and keeps a flood short', () => {
  const body = { effectiveDirective: 'x'.repeat(4_000), blockedURL: 'y'.repeat(4_000), documentURL: PAGE };
  expect(parsePolicyReports(JSON.stringify([{ type: 'deprecation', body }]))).toEqual([]);
  const flood = parsePolicyReports(
    JSON.stringify(Array.from({ length: 500 }, () => ({ type: 'csp-violation', body }))),
  );
  expect(flood).toHaveLength(10);
  expect(JSON.stringify(flood).length).toBeLessThan(10 * 500);
});

it('never throws, whatever is sent', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => Array.isArray(parsePolicyReports(text))));
});
