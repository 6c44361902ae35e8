import { MINING } from '@/sandbox/seed/organisations';
import type { InstanceRole } from '@/sandbox/seed/people';
import { seedId } from '@/sandbox/seed/ids';

export interface SeedInvitation {
  id: string;
  orgId: string;
  email: string;
  status: 'Pending' | 'Accepted';
  role: InstanceRole;
  createdAt: number;
  expiresAt: number;
  invitedByEmail: string;
}

const DAY_MS = 86_400_000;

type Row = [email: string, status: SeedInvitation['status'], role: InstanceRole, created: string, by: string];

const rows: Row[] = [
  ['mine.surveyor@sandbox.example', 'Pending', 'Evo User', '2026-05-18T02:10:00Z', 'admin@sandbox.example'],
  ['sampling.crew@drillco.example', 'Pending', 'Evo User', '2026-05-11T23:42:00Z', 'data.manager@sandbox.example'],
  ['second.auditor@assure.example', 'Pending', 'Evo Admin', '2026-03-02T05:00:00Z', 'account.holder@sandbox.example'],
  ['core.shed@sandbox.example', 'Accepted', 'Evo User', '2025-01-14T21:30:00Z', 'admin@sandbox.example'],
];

export const invitations: readonly SeedInvitation[] = rows.map(([email, status, role, created, invitedByEmail]) => ({
  id: seedId(`invitation/${email}`),
  orgId: MINING.id,
  email,
  status,
  role,
  createdAt: Date.parse(created),
  expiresAt: Date.parse(created) + 30 * DAY_MS,
  invitedByEmail,
}));
