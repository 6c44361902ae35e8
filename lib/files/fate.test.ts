import { expect, it } from 'vitest';
import type { Result } from '@/lib/evo/failure';
import type { FileAsRead } from '@/lib/evo/files';
import { failureOf } from '@/lib/evo/own-failure';
import { fateOf } from './fate';

const ME = '00112233-4455-6677-8899-aabbccddeeff';
const START = new Date('2026-11-23T12:00:00Z');
const HOUR = 3_600_000;

function read(deletedAt: string | null, deletedBy: string | null, clockAheadMs = 0): Result<FileAsRead> {
  const person = deletedBy === null ? null : { id: deletedBy, name: null, email: null };
  const file = { id: 'f', name: 'n', path: '/', size: 1, versionId: '1', etag: '', versions: null };
  const times = { createdAt: '', createdBy: null, modifiedAt: '', modifiedBy: null, deletedAt, deletedBy: person };
  return { ok: true, value: { file: { ...file, ...times }, clockAheadMs } };
}

function fate(reading: Result<FileAsRead>): string {
  return fateOf(reading, { personId: ME.toUpperCase(), startedAt: START });
}

it.each([
  ['a live file', read(null, null), 'live'],
  ['deleted by me after the start', read('2026-11-23T12:00:03Z', ME), 'deleted-by-me'],
  ['deleted by me within the tolerance', read('2026-11-23T11:59:56Z', ME), 'deleted-by-me'],
  ['deleted by me long before', read('2026-11-23T11:59:00Z', ME), 'deleted'],
  ['deleted by somebody else', read('2026-11-23T12:00:03Z', ME.replace('0', '1')), 'deleted'],
  ['deleted by nobody known', read('2026-11-23T12:00:03Z', null), 'deleted'],
  ['Evo an hour ahead', read('2026-11-23T13:00:01Z', ME, HOUR), 'deleted-by-me'],
  ['Evo an hour ahead, deleted before', read('2026-11-23T12:59:00Z', ME, HOUR), 'deleted'],
  ['Evo an hour behind', read('2026-11-23T11:00:01Z', ME, -HOUR), 'deleted-by-me'],
  ['another zone', read('2026-11-24T00:00:01+12:00', ME), 'deleted-by-me'],
])('%s', (_case, reading, expected) => {
  expect(fate(reading)).toBe(expected);
});

it.each([
  ['not-found', 'absent'],
  ['gone', 'absent'],
  ['missing', 'unknown'],
  ['forbidden', 'unknown'],
  ['timeout', 'unknown'],
] as const)('a read that fails with %s leaves the file %s', (kind, expected) => {
  expect(fate({ ok: false, failure: failureOf({ kind }, { reference: 'r' }) })).toBe(expected);
});
