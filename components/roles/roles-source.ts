import type { SteppedReading } from '@/components/shell/load-reading';
import { NOTHING_READ, type RolesReading, type RolesStep, withStep } from '@/lib/roles/reading';

/** Where it is read who holds which role in an organisation. */
export function rolesSource(orgId: string): SteppedReading<RolesStep, RolesReading> {
  return {
    address: `/api/orgs/${encodeURIComponent(orgId)}/roles`,
    deadlineMs: 90_000,
    nothing: NOTHING_READ,
    withSteps: (reading, steps) => steps.reduce(withStep, reading),
    ended: ({ readAt }) => readAt !== null,
  };
}
