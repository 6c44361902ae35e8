import { memo } from 'react';
import { formatSize } from '@/components/files/format-size';
import type { FoundFile } from '@/components/files/search/found-files';
import { CutName } from '@/components/shell/cut-name';
import { FileTypeIcon } from '@/components/shell/file-type-icon';
import { Link } from '@/components/ui/link';
import { Cell, HeadCell, Row, RowHead, Table, TableBody } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import { shownName } from '@/lib/names/shown-name';
import { paths } from '@/lib/paths';

type Props = { orgId: string; severalHubs: boolean; files: readonly FoundFile[] };

/** The files that were found, each with the way to it, to its workspace and to its folder. */
export function FoundTable({ orgId, severalHubs, files }: Props) {
  return (
    <Table
      head={
        <>
          <HeadCell>Name</HeadCell>
          <HeadCell className="w-[22%]">Workspace</HeadCell>
          <HeadCell className="w-[22%]">Folder</HeadCell>
          <HeadCell className="w-24" end>
            Size
          </HeadCell>
          <HeadCell className="w-40">Modified</HeadCell>
        </>
      }
      label="Files found"
    >
      <TableBody>
        {files.map((found) => (
          <FoundRow
            found={found}
            key={`${found.workspace.id} ${found.file.id}`}
            orgId={orgId}
            severalHubs={severalHubs}
          />
        ))}
      </TableBody>
    </Table>
  );
}

type RowProps = { orgId: string; severalHubs: boolean; found: FoundFile };

// While a search goes on the table is drawn with each page that comes: of hundreds of rows only the new ones.
const FoundRow = memo(function FoundRow({ orgId, severalHubs, found: { file, workspace } }: RowProps) {
  const hub = severalHubs ? workspace.hubCode : undefined;
  const list = (filter: Record<string, string>) => paths.files(orgId, workspace.id, hub, filter);
  return (
    <Row>
      <RowHead className="phone:text-14" strong>
        <span className="flex items-center gap-2">
          <FileTypeIcon name={file.name} />
          {file.usable ? (
            <Link
              className="block min-w-0 flex-1 py-0.5 underline-offset-3 hover:underline"
              href={paths.file(orgId, workspace.id, file.id, hub)}
            >
              <CutName shown={file.shown} />
            </Link>
          ) : (
            <CutName className="flex-1" shown={file.shown} />
          )}
        </span>
      </RowHead>
      <Cell className="phone:text-end">
        <Link className="inline-flex min-h-6 max-w-full items-center hover:underline" href={list({})}>
          <bdi className="name truncate">{shownName(workspace.name)}</bdi>
        </Link>
      </Cell>
      <Cell className="phone:text-12">
        {file.path === '/' ? (
          <bdi className="name">{file.shownFolder}</bdi>
        ) : (
          <Link
            className="inline-flex min-h-6 max-w-full min-w-6 items-center hover:underline"
            href={list({ folder: file.path })}
          >
            <bdi className="name truncate">{file.shownFolder}</bdi>
          </Link>
        )}
      </Cell>
      <Cell className="text-end tabular-nums phone:text-12">{formatSize(file.size)}</Cell>
      <Cell className="phone:hidden">
        <Time className="relative" value={file.modifiedAt} />
      </Cell>
    </Row>
  );
});
