'use client';

import { formatSize } from '@/components/files/format-size';
import { personLabel } from '@/components/shell/person-name';
import { Badge } from '@/components/ui/badge';
import { IconButton } from '@/components/ui/icon-button';
import { Time } from '@/components/ui/time';
import type { FileVersion } from '@/lib/evo/model';

type FileVersionsProps = {
  versions: readonly FileVersion[];
  /** The version that is being fetched. */
  busy: string | null;
  onDownload: (versionId: string) => void;
};

/** All versions of a file, newest first, as layers whose width is their size. The number is how many there were by then. */
export function FileVersions({ versions, busy, onDownload }: FileVersionsProps) {
  const newestFirst = versions.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
  const largest = Math.max(1, ...newestFirst.map(({ size }) => size));
  const all = newestFirst.reduce((sum, { size }) => sum + Math.max(0, size), 0);
  return (
    <section aria-labelledby="file-versions">
      <div className="flex items-baseline justify-between gap-2 pb-2">
        <h2 className="text-13 font-semibold" id="file-versions">
          Versions
        </h2>
        <span className="text-12 text-text-3 tabular-nums">
          {newestFirst.length.toLocaleString('en')} · {formatSize(all)} in all
        </span>
      </div>
      <ol aria-label="Versions, newest first">
        {newestFirst.map((version, index) => (
          <Version
            busy={busy !== null}
            key={version.versionId}
            latest={index === 0}
            number={newestFirst.length - index}
            onDownload={onDownload}
            share={Math.max(0, version.size) / largest}
            version={version}
          />
        ))}
      </ol>
    </section>
  );
}

type VersionProps = {
  version: FileVersion;
  number: number;
  latest: boolean;
  /** Of the largest version, 0 to 1. */
  share: number;
  busy: boolean;
  onDownload: (versionId: string) => void;
};

function Version({ version, number, latest, share, busy, onDownload }: VersionProps) {
  const { versionId, size, createdAt, createdBy } = version;
  return (
    <li className="grid grid-cols-[28px_minmax(0,1fr)_auto] items-center gap-x-3 pb-px">
      <span aria-hidden="true" className="block h-full min-h-9">
        <span
          className={`block h-full min-w-0.5 rounded-[1px] forced-colors:border ${latest ? 'bg-accent' : 'bg-n-6'}`}
          style={{ width: `${Math.round(share * 100)}%` }}
        />
      </span>
      <span className="min-w-0 py-0.5">
        <span className="flex items-center gap-1.5">
          <span className="font-semibold">v{number}</span>
          {latest && <Badge tone="line">latest</Badge>}
          <span className="text-12 text-text-2 tabular-nums">{formatSize(size)}</span>
        </span>
        <span className="block truncate text-12 text-text-2">
          {createdAt === '' ? null : (
            <>
              <Time value={createdAt} /> ·{' '}
            </>
          )}
          <bdi>{personLabel(createdBy)}</bdi>
        </span>
      </span>
      <IconButton
        aria-disabled={busy || undefined}
        className="phone:size-10"
        icon="download"
        label={`Download version ${number}`}
        onClick={busy ? undefined : () => onDownload(versionId)}
        size="small"
      />
    </li>
  );
}
