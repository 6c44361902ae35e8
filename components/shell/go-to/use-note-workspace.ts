import { useParams } from 'next/navigation';
import { useEffect } from 'react';

/** Notes each workspace that is opened. Nothing waits for that, so its code comes late; without it nothing is noted. */
export function useNoteWorkspace(personId: string): void {
  const { workspaceId } = useParams<{ workspaceId?: string }>();
  useEffect(() => {
    if (workspaceId === undefined) return;
    import('@/components/shell/go-to/recent').then(
      ({ noteWorkspace }) => noteWorkspace(personId, workspaceId),
      () => undefined,
    );
  }, [personId, workspaceId]);
}
