import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { fileCount, grouped } from '@/components/files/count-text';
import { formatSize } from '@/components/files/format-size';
import { oldVersionsSource } from '@/components/files/insights/old-versions-source';
import { SectionHead } from '@/components/files/insights/section-head';
import type { StorageLinks } from '@/components/files/insights/storage-links';
import type { ListedFile } from '@/components/files/listed-file';
import { CutName } from '@/components/shell/cut-name';
import { FileTypeIcon } from '@/components/shell/file-type-icon';
import { loadReading } from '@/components/shell/load-reading';
import { failureIn } from '@/components/shell/read-console';
import { useShellData } from '@/components/shell/shell-data';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { ProgressBar } from '@/components/ui/progress-bar';
import { NO_VERSIONS_READ, type OldVersions, type VersionsReading } from '@/lib/files/old-versions/versions-reading';
import { listMessage } from '@/lib/messages/list-message';
import type { WorkspacePlace } from '@/lib/workspaces/place';

const MOST = 6;

type Props = { place: WorkspacePlace; workspaceName: string; files: readonly ListedFile[]; links: StorageLinks };

/** What old versions take, once somebody asks: a list does not tell, so each file is read. */
export function OldVersionsOfFiles({ place, workspaceName, files, links }: Props) {
  const { person } = useShellData();
  const { data, error, isFetching, refetch } = useQuery<VersionsReading>({
    queryKey: ['old-versions', place, person.id],
    queryFn: (context) => loadReading(oldVersionsSource(place), context),
    // A call a file: only ever when somebody asks.
    enabled: false,
    structuralSharing: false,
    networkMode: 'always',
  });
  const reading = data ?? NO_VERSIONS_READ;
  const failure = error === null || isFetching ? null : failureIn(error);
  return (
    <section aria-labelledby="old-versions" className="col-span-4 min-w-0 rail:col-span-full">
      <SectionHead id="old-versions" note="deleted only with the file" title="Heaviest old versions" />
      {reading.files.length > 0 && <Heaviest files={files} links={links} reading={reading} />}
      {isFetching && reading.endedAt === null && (
        <ProgressBar label="Reading versions" max={Math.max(1, reading.asked)} value={reading.files.length} />
      )}
      <p className="mt-2 text-pretty text-text-2" role="status">
        {failure === null
          ? wordsOf(reading, isFetching, workspaceName)
          : `The versions were not all read. ${listMessage(failure, { workspaceName }).title}.`}
      </p>
      {!isFetching && (reading.endedAt === null || reading.unread > 0) && (
        <Button className="mt-1" onClick={() => void refetch()} size="small">
          {failure === null && reading.endedAt === null ? 'Read versions' : 'Read versions again'}
        </Button>
      )}
    </section>
  );
}

function wordsOf(reading: VersionsReading, fetching: boolean, workspaceName: string): string {
  const { asked, total, files, unread, failure, endedAt } = reading;
  if (endedAt === null) {
    return fetching
      ? `Versions read for ${grouped(files.length)} of ${fileCount(asked)}.`
      : 'The list tells of latest versions only. Reading the others asks Evo for each file, the largest first.';
  }
  if (fetching) return 'Reading the versions again. What was read before stands until then.';
  const old = files.reduce((sum, { versions }) => sum + versions - 1, 0);
  const bytes = files.reduce((sum, { oldBytes }) => sum + oldBytes, 0);
  const why = failure === null ? '' : ` ${listMessage(failure, { workspaceName }).title}.`;
  const missing = unread > 0 ? ` ${fileCount(unread)} could not be read.${why}` : '';
  return `${formatSize(bytes)} more in ${grouped(old)} old ${old === 1 ? 'version' : 'versions'}. Versions read for ${grouped(files.length)} of ${fileCount(total)}.${missing}`;
}

type HeaviestProps = { reading: VersionsReading; files: readonly ListedFile[]; links: StorageLinks };

function Heaviest({ reading, files, links }: HeaviestProps) {
  const listed = useMemo(() => new Map(files.map((file) => [file.id, file])), [files]);
  return (
    <ol aria-labelledby="old-versions">
      {heaviest(reading.files).flatMap(({ fileId, versions, oldBytes }) => {
        const file = listed.get(fileId);
        if (file === undefined) return [];
        return [
          <li className="flex min-h-8 items-center gap-2 border-b border-line-soft" key={fileId}>
            <FileTypeIcon name={file.name} />
            <Link className="block min-w-0 flex-1 py-0.5 underline-offset-3 hover:underline" href={links.file(fileId)}>
              <CutName shown={file.shown} />
            </Link>
            <span className="text-12 whitespace-nowrap text-text-2 tabular-nums">{grouped(versions)} versions</span>
            <span className="whitespace-nowrap tabular-nums">{formatSize(oldBytes)}</span>
          </li>,
        ];
      })}
    </ol>
  );
}

function heaviest(files: readonly OldVersions[]): OldVersions[] {
  return files
    .filter(({ oldBytes }) => oldBytes > 0)
    .sort((a, b) => b.oldBytes - a.oldBytes)
    .slice(0, MOST);
}
