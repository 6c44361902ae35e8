'use client';

import { Link } from '@/components/ui/link';
import { useParams, usePathname, useSearchParams } from 'next/navigation';
import { useShellData } from '@/components/shell/shell-data';
import { useUnfinishedUploads } from '@/components/shell/upload-shelf';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-shapes';
import { paths } from '@/lib/paths';

type Entry = { label: string; icon: IconName; href: string; current: boolean };

/** The console's places. Those of a workspace show inside one only. */
export function MainNavigation({ compact = false }: { compact?: boolean }) {
  const entries = useEntries();
  return (
    <nav aria-label="Main">
      <ul className="grid gap-px">
        {entries.map(({ label, icon, href, current }) => (
          <li key={label}>
            <Link
              aria-current={current ? 'page' : undefined}
              className={`flex min-h-(--control) items-center gap-2.5 rounded-6 px-2 font-medium transition-colors duration-(--t-instant) hover:bg-active hover:text-text forced-colors:aria-[current]:underline ${
                current ? 'bg-active text-text' : 'text-text-2'
              } ${compact ? 'rail:min-h-9 rail:justify-center rail:px-0' : ''}`}
              href={href}
            >
              <Icon className={current ? 'text-accent-text' : ''} name={icon} />
              <span className={compact ? 'rail:sr-only' : ''}>{label}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function useEntries(): Entry[] {
  const { orgId, person } = useShellData();
  const unfinished = useUnfinishedUploads(person.id).some((upload) => upload.orgId === orgId);
  const { workspaceId } = useParams<{ workspaceId?: string }>();
  const hub = useSearchParams().get('hub') ?? undefined;
  const path = usePathname();
  if (orgId === null) return [];

  const entry = (label: string, icon: IconName, href: string): Entry => ({
    label,
    icon,
    href,
    current: path === href.split('?')[0],
  });
  const ofWorkspace = workspaceId
    ? [
        entry('Files', 'files', paths.files(orgId, workspaceId, hub)),
        entry('Deleted files', 'trash', paths.deletedFiles(orgId, workspaceId, hub)),
        entry('Insights', 'insights', paths.insights(orgId, workspaceId, hub)),
        entry('Members', 'people', paths.members(orgId, workspaceId, hub)),
      ]
    : [];
  const activity = entry('Activity', 'activity', paths.activity(orgId));
  return [
    entry('Workspaces', 'folder', paths.workspaces(orgId, hub)),
    ...ofWorkspace,
    ...(unfinished ? [entry('Unfinished uploads', 'upload', paths.uploads(orgId))] : []),
    entry('Roles', 'roles', paths.roles(orgId)),
    { ...activity, current: path.startsWith(paths.activity(orgId)) },
  ];
}
