'use client';

import { useQuery } from '@tanstack/react-query';
import { fileKeys } from '@/components/files/file-keys';
import { dataAddress } from '@/components/files/file-place';
import { formatSize } from '@/components/files/format-size';
import { DocumentPage } from '@/components/files/document-page';
import { HeaderFacts } from '@/components/files/header-facts';
import { failureIn, readConsole } from '@/components/shell/read-console';
import { Button } from '@/components/ui/button';
import { listMessage } from '@/lib/messages/list-message';
import type { PartShown, Preview, PreviewReading } from '@/lib/files/preview';
import type { WorkspacePlace } from '@/lib/workspaces/place';

type FilePreviewProps = { place: WorkspacePlace; fileId: string; versionId: string; shown: string };

/** The beginning of a file's latest version, in place. It never fetches more than a bounded part, and says so. */
export function FilePreview({ place, fileId, versionId, shown }: FilePreviewProps) {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: fileKeys.preview(place, fileId, versionId),
    queryFn: ({ signal }) =>
      readConsole<Extract<PreviewReading, { ok: true }>>(
        dataAddress(place, `files/${encodeURIComponent(fileId)}/preview`),
        signal,
      ),
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
  });
  return (
    <section aria-busy={isPending || undefined} aria-labelledby="file-preview">
      <h2 className="pb-2 text-13 font-semibold" id="file-preview">
        Preview
      </h2>
      {isPending && <p className="text-text-3">Reading the beginning of the file…</p>}
      {data?.header && <HeaderFacts header={data.header} />}
      {data && <Shown preview={data.preview} shown={shown} />}
      {error !== null && (
        <p className="flex flex-wrap items-center gap-2 text-text-2">
          No preview: {listMessage(failureIn(error), { workspaceName: '' }).title}.
          <Button icon="retry" onClick={() => void refetch()} size="small">
            Try again
          </Button>
        </p>
      )}
    </section>
  );
}

const WHY_NOT: Record<Extract<Preview, { kind: 'none' }>['why'], string> = {
  empty: 'The file is empty.',
  'too-large': 'The file is too large to show here. Download it to see it.',
  'not-readable': 'Files of this kind can’t be shown here. Download it to see it.',
  'header-only': 'What is in the file can’t be shown here; the above is what its head says.',
};

function Shown({ preview, shown }: { preview: Preview; shown: string }) {
  switch (preview.kind) {
    case 'none':
      return <p className="text-text-2">{WHY_NOT[preview.why]}</p>;
    case 'image':
      // eslint-disable-next-line @next/next/no-img-element -- there is nothing to optimise in bytes that are here already
      return <img alt={`Preview of ${shown}`} className="max-h-96 max-w-full rounded-4" src={preview.address} />;
    case 'document':
      return <DocumentPage data={preview.data} label={`First page of ${shown}`} />;
    case 'text':
      return (
        <>
          <Part>{textPart(preview)}</Part>
          <Frame label={`Text of ${shown}`}>
            <pre className="mono p-2.5 text-12 leading-[18px] whitespace-pre [unicode-bidi:plaintext]">
              {preview.text}
            </pre>
          </Frame>
        </>
      );
    case 'table':
      return (
        <>
          <Part>{tablePart(preview)}</Part>
          <Frame label={`Table of ${shown}`}>
            <Rows rows={preview.rows} />
          </Frame>
        </>
      );
  }
}

/** Says when what shows is not all there is. */
function Part({ children }: { children: string | null }) {
  return children === null ? null : <p className="pb-1.5 text-12 text-text-3">{children}</p>;
}

function textPart({ shown, size }: PartShown): string | null {
  return shown >= size ? null : `A part: the first ${formatSize(shown)} of ${formatSize(size)}.`;
}

function tablePart({ rows, more, shown, size }: Extract<Preview, { kind: 'table' }>): string {
  const count = `${rows.length.toLocaleString('en')} ${rows.length === 1 ? 'row' : 'rows'}`;
  return more || shown < size ? `A part: the first ${count} of ${formatSize(size)}.` : count;
}

function Frame({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div
      aria-label={label}
      className="thin-scroll max-h-96 overflow-auto rounded-6 bg-well inset-ring inset-ring-line-soft"
      role="region"
      tabIndex={0}
    >
      {children}
    </div>
  );
}

function Rows({ rows }: { rows: readonly (readonly string[])[] }) {
  const [head = [], ...body] = rows;
  return (
    <table className="min-w-full border-separate border-spacing-0 text-12 whitespace-nowrap">
      <thead>
        <tr>
          {head.map((cell, index) => (
            <th
              className="sticky top-0 border-b border-line bg-surface px-2 py-1 text-start font-medium"
              key={index}
              scope="col"
            >
              <bdi>{cell}</bdi>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {body.map((row, index) => (
          <tr key={index}>
            {row.map((cell, place) => (
              <td className="border-b border-line-soft px-2 py-0.5 tabular-nums" key={place}>
                <bdi>{cell}</bdi>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
