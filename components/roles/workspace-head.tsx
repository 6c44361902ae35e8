import { Link } from '@/components/ui/link';
import { countsWords, RoleStrata } from '@/components/roles/role-strata';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-shapes';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { shownName } from '@/lib/names/shown-name';
import { paths } from '@/lib/paths';
import type { MatrixWorkspace } from '@/lib/roles/matrix';

type WorkspaceHeadProps = { orgId: string; severalHubs: boolean; workspace: MatrixWorkspace; tabIndex: number };

/** A workspace over its column: its name leads to its members, below stands how many hold each role. */
export function WorkspaceHead({ orgId, severalHubs, workspace, tabIndex }: WorkspaceHeadProps) {
  const { id, hubCode } = workspace;
  const name = shownName(workspace.name);
  return (
    <span className="flex h-full flex-col justify-end gap-1 px-2 pb-2">
      <Link
        className="-mt-2 line-clamp-2 rounded-4 pt-2 text-12 font-medium wrap-anywhere hover:underline hover:underline-offset-3"
        data-grid-widget=""
        data-tip={name}
        href={paths.members(orgId, id, severalHubs ? hubCode : undefined)}
        prefetch={false}
        tabIndex={tabIndex}
      >
        <bdi>{name}</bdi>
      </Link>
      <Counts workspace={workspace} />
    </span>
  );
}

function Counts({ workspace }: { workspace: MatrixWorkspace }) {
  if (workspace.state !== 'read') {
    return (
      <span className="text-12 leading-6 text-text-3">{workspace.state === 'open' ? 'reading…' : 'not read'}</span>
    );
  }
  const { counts } = workspace;
  return (
    <>
      <RoleStrata className="h-1" counts={counts} label={countsWords(counts)} />
      <span className="flex items-center gap-1.5 text-12 text-text-3 tabular-nums">
        <span aria-hidden="true" className="flex gap-1.5">
          <span className="font-medium text-text-2">{counts.owner}</span>
          <span>{counts.editor}</span>
          <span>{counts.viewer}</span>
        </span>
        {counts.owner === 0 ? <Flag className="text-danger-text" icon="octagon" words="no owner" /> : null}
        {counts.owner === 1 ? <Flag className="text-warning-text" icon="triangle" words="only one owner" /> : null}
      </span>
    </>
  );
}

function Flag({ icon, words, className }: { icon: IconName; words: string; className: string }) {
  return (
    <span className={`ms-auto inline-flex ${className}`}>
      <Icon name={icon} size={12} />
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}
