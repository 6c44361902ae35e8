import type { Failure } from '@/lib/evo/failure';
import type { FileDetails } from '@/lib/evo/model';
import type { CsvColumn } from '@/lib/export/csv';
import { listMessage } from '@/lib/messages/list-message';
import { shownFullPath } from '@/lib/names/shown-name';

/** What became of one of the files asked for. `entry`: its name in the archive; null where it is not in there. */
export type ManifestLine = { fileId: string; entry: string | null; file: FileDetails | null; failure: Failure | null };

/** The list in the archive that says what is in it, and of what is not, why. */
export const MANIFEST_COLUMNS: CsvColumn<ManifestLine>[] = [
  { head: 'Outcome', cell: ({ failure }) => (failure === null ? 'in the archive' : 'left out') },
  { head: 'Name in the archive', cell: ({ entry }) => entry },
  { head: 'Path in Evo', cell: ({ file }) => (file === null ? null : shownFullPath(file.path, file.name)) },
  { head: 'File id', cell: ({ fileId }) => fileId },
  { head: 'Version id', cell: ({ file }) => file?.versionId ?? null },
  { head: 'Size, bytes', cell: ({ file }) => (file === null || file.size < 0 ? null : file.size) },
  { head: 'Why it was left out', cell: ({ failure }) => (failure === null ? null : why(failure)) },
];

function why(failure: Failure): string {
  return listMessage(failure, { workspaceName: '' }).title;
}
