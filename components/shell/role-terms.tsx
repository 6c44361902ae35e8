import { RoleChip } from '@/components/shell/role-mark';
import type { Message } from '@/lib/messages/message';

/** The roles a refusal speaks of, as far as Evo named them. */
export function RoleTerms({ roles }: { roles: NonNullable<Message['roles']> }) {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 gap-y-1.5 text-start">
      {roles.your !== null && (
        <>
          <dt className="text-text-3">Your role</dt>
          <dd>
            <RoleChip role={roles.your} />
          </dd>
        </>
      )}
      {roles.permitted.length > 0 && (
        <>
          <dt className="text-text-3">Permitted roles</dt>
          <dd className="flex flex-wrap items-center gap-1">
            {roles.permitted.map((role) => (
              <RoleChip key={role} role={role} />
            ))}
            {roles.more > 0 && <span className="text-12 text-text-2">+{roles.more} more</span>}
          </dd>
        </>
      )}
    </dl>
  );
}
