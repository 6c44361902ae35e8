import type { QueryClient } from '@tanstack/react-query';
import { fileKeys } from '@/components/files/file-keys';
import { type FileSet, withFile, withoutFile } from '@/components/files/file-set';
import { knownGone } from '@/components/files/known-gone';
import type { ListedFile } from '@/components/files/listed-file';
import type { WorkspacePlace } from '@/lib/workspaces/place';

/** A file was deleted: it leaves the list at once, and the deleted ones are read anew when next looked at. */
export function afterDelete(client: QueryClient, place: WorkspacePlace, fileId: string): void {
  knownGone.set(fileId, Date.now());
  changeLists(client, fileKeys.lists(place, 'live'), (set) => withoutFile(set, fileId));
  void client.invalidateQueries({ queryKey: fileKeys.lists(place, 'deleted') });
  void client.invalidateQueries({ queryKey: fileKeys.details(place, fileId) });
}

/** A file came back. Where its row is known it returns at once; else the list is read anew. */
export function afterRestore(
  client: QueryClient,
  place: WorkspacePlace,
  fileId: string,
  file: ListedFile | null,
): void {
  knownGone.delete(fileId);
  changeLists(client, fileKeys.lists(place, 'deleted'), (set) => withoutFile(set, fileId));
  void client.invalidateQueries({ queryKey: fileKeys.details(place, fileId) });
  const live = fileKeys.lists(place, 'live');
  const reading = client.isFetching({ queryKey: live }) > 0;
  if (file !== null) changeLists(client, live, (set) => withFile(set, file));
  if (file === null || reading) void client.invalidateQueries({ queryKey: live });
}

function changeLists(client: QueryClient, prefix: readonly unknown[], change: (set: FileSet) => FileSet): void {
  client.setQueriesData<FileSet>({ queryKey: prefix }, (set) => (set === undefined ? undefined : change(set)));
}
