'use client';

import { Link } from '@/components/ui/link';
import { useParams, useSearchParams } from 'next/navigation';
import { RoleMark } from '@/components/shell/role-mark';
import { BelowWorkspace } from '@/components/shell/sidebar-slot';
import { useShellData } from '@/components/shell/shell-data';
import { Icon } from '@/components/ui/icon';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { Workspace } from '@/lib/evo/model';
import { shownName } from '@/lib/names/shown-name';
import { paths } from '@/lib/paths';

/** More than these would push the account out of sight; the Workspaces page has them all. */
const MOST_SHOWN = 12;

const ITEM =
  'flex min-h-(--control) items-center gap-2 rounded-6 px-2 text-text-2 hover:bg-active hover:text-text aria-[current]:bg-active aria-[current]:text-text forced-colors:aria-[current]:underline';

/** The organisation's workspaces with the reader's role in each. */
export function WorkspaceList() {
  const { organisations, orgId, workspaces } = useShellData();
  const { workspaceId } = useParams<{ workspaceId?: string }>();
  const hub = useSearchParams().get('hub') ?? undefined;
  if (orgId === null || workspaces === null || workspaces.length === 0) return null;

  const severalHubs = (organisations.find(({ id }) => id === orgId)?.hubs.length ?? 0) > 1;
  const shown = pick(workspaces, workspaceId);
  return (
    <section aria-labelledby="sidebar-workspaces" className="thin-scroll -mx-2 h-full overflow-y-auto px-2">
      <h2 className="mt-1 px-2 text-12 leading-6 font-medium text-text-3" id="sidebar-workspaces">
        Workspaces
      </h2>
      <ul className="grid gap-px">
        {shown.map((workspace) => (
          <li key={workspace.id}>
            <Link
              aria-current={workspace.id === workspaceId ? 'true' : undefined}
              className={`${ITEM} font-medium`}
              href={paths.files(orgId, workspace.id, severalHubs ? workspace.hubCode : undefined)}
            >
              <bdi className="min-w-0 flex-1 truncate">{shownName(workspace.name)}</bdi>{' '}
              {workspace.role ? <RoleMark role={workspace.role} /> : <VisuallyHidden>no role</VisuallyHidden>}
            </Link>
            {workspace.id === workspaceId && <BelowWorkspace />}
          </li>
        ))}
        {shown.length < workspaces.length ? (
          <li>
            <Link className={ITEM} href={paths.workspaces(orgId, hub)}>
              <Icon className="text-text-3" name="more" />
              All {workspaces.length} workspaces
            </Link>
          </li>
        ) : null}
      </ul>
    </section>
  );
}

/** The first few, and among them the one that is open. */
function pick(workspaces: readonly Workspace[], openId: string | undefined): readonly Workspace[] {
  if (workspaces.length <= MOST_SHOWN) return workspaces;
  const first = workspaces.slice(0, MOST_SHOWN);
  const open = workspaces.find((workspace) => workspace.id === openId);
  return open === undefined || first.includes(open) ? first : [...first.slice(0, -1), open];
}
