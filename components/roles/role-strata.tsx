import { ROLES, type Role } from '@/lib/evo/model';
import type { RoleCounts } from '@/lib/roles/matrix';

const COLOURS: Record<Role, string> = {
  owner: 'bg-role-owner',
  editor: 'bg-role-editor',
  viewer: 'bg-role-viewer',
};

type RoleStrataProps = {
  counts: RoleCounts;
  /** People whose role does not suffice: an empty band. */
  others?: number;
  label: string;
  className: string;
};

/** How many hold each role, as bands of a core. */
export function RoleStrata({ counts, others = 0, label, className }: RoleStrataProps) {
  const bands = [
    ...ROLES.map((role) => ({ key: role, count: counts[role], colour: COLOURS[role] })),
    { key: 'others', count: others, colour: 'bg-strata-empty' },
  ].filter(({ count }) => count > 0);
  return (
    <span aria-label={label} className={`flex gap-(--band-gap) ${className}`} role="img">
      {bands.length === 0 ? <span className="flex-1 rounded-2 bg-strata-empty" /> : null}
      {bands.map(({ key, count, colour }) => (
        <span
          className={`min-w-0.5 rounded-[1px] forced-color-adjust-none first:rounded-s-2 last:rounded-e-2 forced-colors:border ${colour}`}
          key={key}
          style={{ flex: `${count} 1 0` }}
        />
      ))}
    </span>
  );
}

/** `2 owners, 8 editors, 1 viewer`. */
export function countsWords(counts: RoleCounts): string {
  return ROLES.map((role) => `${counts[role].toLocaleString('en')} ${role}${counts[role] === 1 ? '' : 's'}`).join(', ');
}
