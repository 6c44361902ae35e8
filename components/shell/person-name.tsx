import type { Person } from '@/lib/evo/model';
import { shownName } from '@/lib/names/shown-name';

/** What to call a person: name, else e-mail address, else `unknown user` with the beginning of their id. */
export function personLabel(person: Person | null): string {
  if (person === null) return 'unknown user';
  const given = person.name?.trim() || person.email?.trim();
  return given ? shownName(given) : `unknown user ${shownName(person.id.slice(0, 8))}`;
}

/** Two letters for a person without a picture. */
export function initialsOf(label: string): string {
  const words = label.split('@')[0]?.match(/[\p{L}\p{N}]+/gu) ?? [];
  const first = words[0] ?? '?';
  const second = words[1];
  return (second ? `${first.charAt(0)}${second.charAt(0)}` : first.slice(0, 2)).toUpperCase();
}

/** A person's name in a cell or a sentence. */
export function PersonName({ person, className = '' }: { person: Person | null; className?: string }) {
  return <bdi className={className}>{personLabel(person)}</bdi>;
}
