import 'server-only';
import { cache } from 'react';
import type { ShellData } from '@/components/shell/shell-data';
import { requireActor } from '@/lib/auth/require-actor';
import { buildId } from '@/lib/build-id';
import { config } from '@/lib/config';
import type { Organisation } from '@/lib/evo/model';
import { listOrganisations } from '@/lib/workspaces/organisations';
import { listWorkspaces, type VisibleWorkspaces } from '@/lib/workspaces/list-workspaces';

/** The organisations the reader may see. Read once for a whole page. */
export const readOrganisations = cache(async () => listOrganisations(await requireActor()));

/** One of them; undefined where the reader may not see it, or none could be read. */
export async function readOrganisation(orgId: string): Promise<Organisation | undefined> {
  const organisations = await readOrganisations();
  return organisations.ok ? organisations.value.find(({ id }) => id === orgId) : undefined;
}

/** The workspaces of one organisation. Read once for a whole page. */
export const readWorkspaces = cache(async (orgId: string) => listWorkspaces(await requireActor(), orgId));

/** More are not asked about: whoever has so many comes to the first one, and from then on to the one used last. */
const MOST_COMPARED = 8;

/** The id of the organisation in which the reader holds a role in the most workspaces; undefined where there is none. */
export async function findFullest(organisations: readonly Organisation[]): Promise<string | undefined> {
  if (organisations.length < 2) return organisations[0]?.id;
  const counted = await Promise.all(
    organisations.slice(0, MOST_COMPARED).map(async ({ id }) => {
      const workspaces = await readWorkspaces(id);
      return { id, roles: workspaces.ok ? countRoles(workspaces.value) : 0 };
    }),
  );
  return counted.sort((a, b) => b.roles - a.roles)[0]?.id;
}

function countRoles({ workspaces }: VisibleWorkspaces): number {
  return workspaces.filter(({ role }) => role !== null).length;
}

/** What the frame of a page shows. What cannot be read is left out: the page itself says why. */
export async function loadShell(orgId: string | null): Promise<ShellData> {
  const actor = await requireActor();
  const [organisations, workspaces] = await Promise.all([
    readOrganisations(),
    orgId === null ? null : readWorkspaces(orgId),
  ]);
  const visible = workspaces?.ok ? workspaces.value : null;
  return {
    person: { id: actor.personId, name: actor.name, email: actor.email },
    organisations: organisations.ok ? organisations.value : [],
    orgId,
    workspaces: visible?.workspaces ?? null,
    instanceAdmin: visible?.instanceAdmin ?? false,
    sandbox: config().mode === 'sandbox',
    build: buildId(),
  };
}
