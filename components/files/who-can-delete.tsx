'use client';

import { useQuery } from '@tanstack/react-query';
import { grouped } from '@/components/files/count-text';
import { fileKeys } from '@/components/files/file-keys';
import { dataAddress } from '@/components/files/file-place';
import { readConsole } from '@/components/shell/read-console';
import { RoleWord } from '@/components/shell/role-mark';
import { Link } from '@/components/ui/link';
import type { RoleCounts } from '@/lib/files/wire';
import { paths } from '@/lib/paths';
import type { WorkspacePlace } from '@/lib/workspaces/place';

const FRESH_MS = 60_000;

/** Which roles may delete a file here, and how many people hold each. */
export function WhoCanDelete({ place }: { place: WorkspacePlace }) {
  const { data, isError } = useQuery({
    queryKey: fileKeys.whoCanDelete(place),
    queryFn: ({ signal }) => readConsole<RoleCounts>(dataAddress(place, 'who-can-delete'), signal),
    staleTime: FRESH_MS,
    networkMode: 'always',
  });
  return (
    <section aria-labelledby="who-can-delete">
      <div className="flex items-baseline justify-between gap-2 pb-2">
        <h2 className="text-13 font-semibold" id="who-can-delete">
          Who can delete this
        </h2>
        <Link
          className="link inline-flex min-h-6 items-center text-12"
          href={paths.members(place.orgId, place.workspaceId, place.hub)}
          prefetch={false}
        >
          See members
        </Link>
      </div>
      {isError && <p className="text-text-2">Who holds which role here could not be read.</p>}
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {data?.value.map(({ role, people }) => (
          <li className="flex items-center gap-1.5" key={role}>
            <RoleWord role={role} />
            <span className="text-text-2 tabular-nums">
              {grouped(people)} {people === 1 ? 'person' : 'people'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
