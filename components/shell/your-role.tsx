import { RoleChip } from '@/components/shell/role-mark';
import type { Role } from '@/lib/evo/model';

/** The reader's role in a workspace, for the header of its pages. */
export function YourRole({ role, instanceAdmin }: { role: Role | null; instanceAdmin: boolean }) {
  return (
    <dl className="flex items-center gap-2">
      <dt className="text-text-3 phone:sr-only">Your role</dt>
      <dd className="flex items-center gap-1 phone:flex-col phone:items-end phone:gap-0.5">
        <RoleChip role={role} />
        {instanceAdmin ? <RoleChip role="instance admin" /> : null}
      </dd>
    </dl>
  );
}
