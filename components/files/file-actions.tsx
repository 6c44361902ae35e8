'use client';

import type { OperationTarget } from '@/components/files/operation-target';
import { useDownload } from '@/components/files/use-download';
import { Button } from '@/components/ui/button';
import { useCopy } from '@/components/ui/use-copy';
import { paths } from '@/lib/paths';
import type { WorkspacePlace } from '@/lib/workspaces/place';

/** Downloads the latest version, and copies the file's own address. */
export function FileActions({ place, target }: { place: WorkspacePlace; target: OperationTarget }) {
  const { busy, download } = useDownload(target);
  const copy = useCopy();
  const { file } = target;
  const copyLink = () => {
    const address = paths.file(place.orgId, place.workspaceId, file.id, place.hub);
    copy(new URL(address, window.location.href).href, `the link to ${file.shown}`);
  };
  return (
    <div className="mt-3 flex max-w-80 gap-2">
      <Button
        aria-disabled={busy !== null || undefined}
        className="flex-1 phone:min-h-11"
        icon="download"
        onClick={busy === null ? () => download('') : undefined}
        variant="primary"
      >
        {busy === null ? 'Download' : 'Asking Evo…'}
      </Button>
      <Button className="phone:min-h-11" icon="link" onClick={copyLink}>
        Copy link
      </Button>
    </div>
  );
}
