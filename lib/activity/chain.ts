import 'server-only';
import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { config } from '@/lib/config';
import type { EncryptionKey } from '@/lib/encryption-keys';
import type { ActivityTable } from '@/lib/store/schema';

/** What a row says, before it is bound to the one in front of it. */
export type UnchainedRow = Omit<ActivityTable, 'prev_hash' | 'hash'>;
export type ChainEnd = { seq: number; hash: string };
export type SealedEnd = ChainEnd & { key_id: string; seal: string };

/** In front of the first row. */
export const CHAIN_START: ChainEnd = { seq: 0, hash: '0'.repeat(64) };

/** SHA-256, in hex, over the hash in front and the row's canonical JSON. */
export function hashOf(row: UnchainedRow, previousHash: string): string {
  return createHash('sha256').update(previousHash).update('\n').update(canonicalJson(row)).digest('hex');
}

/** Members sorted by name, times as ISO 8601. Nulls are left out, so that a column added later changes no old hash. */
function canonicalJson(row: UnchainedRow): string {
  const members = Object.entries(row).filter(([, value]) => value !== null);
  return JSON.stringify(Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1))));
}

/**
 * Signs where the chain ends. Hashes alone could be recomputed by whoever may write the table; this needs a key that the
 * database does not hold.
 */
export function sealEnd(end: ChainEnd): SealedEnd {
  const [key] = config().encryptionKeys;
  if (key === undefined) throw new Error('There is no encryption key to seal the activity trail with.');
  return { ...end, key_id: key.id, seal: sealWith(key, end) };
}

/** Whether one of the console's keys signed this end. */
export function isSealGenuine(end: SealedEnd): boolean {
  const key = config().encryptionKeys.find(({ id }) => id === end.key_id);
  if (key === undefined) return false;
  const expected = Buffer.from(sealWith(key, end));
  const given = Buffer.from(end.seal);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

function sealWith(key: EncryptionKey, end: ChainEnd): string {
  const derived = hkdfSync('sha256', key.secret, '', 'evo-file-console/activity-head', 32);
  return createHmac('sha256', Buffer.from(derived)).update(`${end.seq}:${end.hash}`).digest('hex');
}
