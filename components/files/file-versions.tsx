'use client';

import { useRef, useState } from 'react';
import { MakeCurrentDialog } from '@/components/files/make-current-dialog';
import { formatSize } from '@/components/files/format-size';
import type { OperationTarget } from '@/components/files/operation-target';
import type { Bar } from '@/components/files/use-bar';
import { useDownload } from '@/components/files/use-download';
import { useMakeCurrent } from '@/components/files/use-make-current';
import { personLabel } from '@/components/shell/person-name';
import { Badge } from '@/components/ui/badge';
import { IconButton } from '@/components/ui/icon-button';
import { Time } from '@/components/ui/time';
import type { FileVersion } from '@/lib/evo/model';

type FileVersionsProps = {
  target: OperationTarget;
  /** What keeps the person from making an older version the latest. */
  uploadBar: Bar | null;
  versions: readonly FileVersion[];
};

/** All versions of a file, newest first, as layers whose width is their size. The number is how many there were by then. */
export function FileVersions({ target, uploadBar, versions }: FileVersionsProps) {
  const newestFirst = versions.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
  const largest = Math.max(1, ...newestFirst.map(({ size }) => size));
  const { busy, download } = useDownload(target);
  const makeCurrent = useMakeCurrent(target);
  const [asked, setAsked] = useState<{ version: FileVersion; number: number } | null>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
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
            onCurrent={
              target.file.deletedAt > 0
                ? null
                : (button) => {
                    cameFrom.current = button;
                    setAsked({ version, number: newestFirst.length - index });
                  }
            }
            onDownload={download}
            share={Math.max(0, version.size) / largest}
            uploadBar={uploadBar}
            version={version}
          />
        ))}
      </ol>
      {asked && (
        <MakeCurrentDialog
          number={asked.number}
          onCancel={() => setAsked(null)}
          onConfirm={() => {
            setAsked(null);
            makeCurrent({ versionId: asked.version.versionId, number: asked.number });
          }}
          returnFocus={() => cameFrom.current?.focus()}
          target={target}
          version={asked.version}
        />
      )}
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
  /** null: the file is deleted. */
  onCurrent: ((button: HTMLElement) => void) | null;
  uploadBar: Bar | null;
};

function Version({ version, number, latest, share, busy, onDownload, onCurrent, uploadBar }: VersionProps) {
  const { versionId, size, createdAt, createdBy } = version;
  return (
    <li className="grid grid-cols-[28px_minmax(0,1fr)_auto_auto] items-center gap-x-3 pb-px">
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
      {latest || onCurrent === null ? (
        <span />
      ) : (
        <IconButton
          aria-disabled={uploadBar === null ? undefined : true}
          aria-haspopup="dialog"
          className="phone:size-10"
          data-tip={uploadBar?.why}
          icon="restore"
          label={`Make version ${number} current`}
          onClick={uploadBar === null ? (event) => onCurrent(event.currentTarget) : undefined}
          size="small"
        />
      )}
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
