import { parseId } from './ids';
import { ROLES, type Person, type Role } from './model';

/**
 * Single members of an answer, read so that one odd value never costs the row, let alone the list.
 * What is missing or of the wrong type comes back as the field's "unknown".
 */
export type Members = Readonly<Record<string, unknown>>;

/** The members of an object; null for anything that is none. */
export function membersOf(value: unknown): Members | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : null;
}

export function listOf(value: unknown): readonly unknown[] | null {
  return Array.isArray(value) ? value : null;
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Bytes or a count; -1 for what cannot be one. */
export function countOf(value: unknown): number {
  return Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : -1;
}

/** A time as Evo wrote it, with UTC assumed where it names no zone; '' for what is no time. */
export function timeOf(value: unknown): string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}T/.test(value)) return '';
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(value) ? value : `${value}Z`;
  return Number.isNaN(Date.parse(zoned)) ? '' : zoned;
}

/** An int64 as digits. */
export function int64Of(value: unknown): string {
  if (typeof value === 'string') return value;
  return Number.isSafeInteger(value) ? String(value) : '';
}

export function personOf(value: unknown): Person | null {
  const members = membersOf(value);
  const id = parseId(members?.['id']);
  if (members === null || id === null) return null;
  return { id, name: wordsOrNull(members['name']), email: wordsOrNull(members['email']) };
}

export function roleOf(value: unknown): Role | null {
  return ROLES.find((role) => role === value) ?? null;
}

export function wordsOrNull(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
