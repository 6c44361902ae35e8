'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { fileCount, grouped } from '@/components/files/count-text';
import { formatSize } from '@/components/files/format-size';
import { OPEN_STATES, type Upload } from '@/components/files/uploads/upload-item';
import type { UploadQueue } from '@/components/files/uploads/upload-queue';
import { UploadRow } from '@/components/files/uploads/upload-row';
import { IconButton } from '@/components/ui/icon-button';

/** So many rows are drawn; what waits behind them is counted. */
const MOST_ROWS = 60;

/** What is being uploaded, and how far it has come. */
export function UploadTray({ queue }: { queue: UploadQueue }) {
  const uploads = useSyncExternalStore(queue.subscribe, queue.get);
  const [folded, setFolded] = useState(false);
  useAskBeforeLeaving(uploads);
  if (uploads.length === 0) return null;
  const open = uploads.filter(({ state }) => OPEN_STATES.includes(state));
  // What needs somebody comes first, what is over last.
  const rows = [...uploads].sort((a, b) => RANK[a.state] - RANK[b.state]).slice(0, MOST_ROWS);
  const bytes = sum(uploads, ({ file, state }) => (state === 'cancelled' ? 0 : file.size));
  const sent = sum(uploads, ({ sent: of, state }) => (state === 'cancelled' ? 0 : of));
  const heading = open.length === 0 ? `${fileCount(uploads.length)}, all over` : `Uploading ${fileCount(open.length)}`;
  return (
    <section
      aria-label="Uploads"
      className="fixed start-[calc(var(--sidebar-w)+12px)] bottom-12 z-30 flex max-h-[60dvh] w-96 max-w-[calc(100vw-24px)] rail:start-[calc(var(--rail-w)+12px)] phone:start-3 animate-rise flex-col overflow-clip rounded-12 bg-surface-raised shadow-dialog forced-colors:border"
    >
      <header className="flex items-center gap-1 border-b border-line py-1.5 ps-4 pe-1.5">
        <div className="min-w-0 flex-1">
          <h2 className="text-13">{heading}</h2>
          <p className="text-12 text-text-2 tabular-nums">
            {formatSize(sent)} of {formatSize(bytes)}
          </p>
        </div>
        <IconButton
          aria-expanded={!folded}
          icon={folded ? 'arrow-up' : 'minus'}
          label={folded ? 'Show the uploads' : 'Fold the uploads'}
          onClick={() => setFolded(!folded)}
        />
        {open.length === 0 && <IconButton icon="close" label="Close the uploads" onClick={queue.clear} />}
      </header>
      {!folded && (
        <ul className="thin-scroll min-h-0 overflow-y-auto py-1" tabIndex={-1}>
          {rows.map((upload) => (
            <UploadRow key={upload.id} queue={queue} upload={upload} />
          ))}
          {uploads.length > rows.length && (
            <li className="px-4 py-1.5 text-12 text-text-2">and {grouped(uploads.length - rows.length)} more</li>
          )}
        </ul>
      )}
    </section>
  );
}

const RANK: Record<Upload['state'], number> = {
  failed: 0,
  sending: 1,
  finishing: 1,
  checking: 1,
  paused: 2,
  waiting: 3,
  done: 4,
  cancelled: 5,
};

function sum(uploads: readonly Upload[], of: (upload: Upload) => number): number {
  return uploads.reduce((total, upload) => total + of(upload), 0);
}

/** The browser asks by itself before a page goes with bytes still on their way. */
function useAskBeforeLeaving(uploads: readonly Upload[]): void {
  const open = uploads.some(({ state }) => OPEN_STATES.includes(state) && state !== 'failed' && state !== 'checking');
  useEffect(() => {
    if (!open) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [open]);
}
