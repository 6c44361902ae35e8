'use client';

import { formatSize } from '@/components/files/format-size';
import { IN_EVOS_HANDS, OPEN_STATES, type Upload } from '@/components/files/uploads/upload-item';
import type { UploadQueue } from '@/components/files/uploads/upload-queue';
import { CutName } from '@/components/shell/cut-name';
import { FileTypeIcon } from '@/components/shell/file-type-icon';
import { IconButton } from '@/components/ui/icon-button';
import { ProgressBar } from '@/components/ui/progress-bar';
import { uploadMessage } from '@/lib/messages/upload-message';
import { shownName } from '@/lib/names/shown-name';

/** One file on its way: how far, and what can be done about it. */
export function UploadRow({ upload, queue }: { upload: Upload; queue: UploadQueue }) {
  const { id, state } = upload;
  const shown = shownName(upload.name);
  const stopped = state === 'paused' || state === 'failed';
  const running = state === 'sending' || state === 'waiting';
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-2.5 px-4 py-1.5">
      <FileTypeIcon name={upload.name} />
      <div className="min-w-0">
        <CutName className="font-medium" shown={shown} />
        <p className={`text-12 ${state === 'failed' ? 'text-danger-text' : 'text-text-2'}`}>{wordsOf(upload)}</p>
      </div>
      <div className="flex">
        {running && <IconButton icon="pause" label={`Pause ${shown}`} onClick={() => queue.pause(id)} size="small" />}
        {stopped && (
          <IconButton
            icon={state === 'failed' ? 'retry' : 'play'}
            label={`Resume ${shown}`}
            onClick={() => queue.resume(id)}
            size="small"
          />
        )}
        {OPEN_STATES.includes(state) && !IN_EVOS_HANDS.includes(state) && (
          <IconButton icon="close" label={`Cancel ${shown}`} onClick={() => queue.cancel(id)} size="small" />
        )}
      </div>
      {(running || stopped || IN_EVOS_HANDS.includes(state)) && <Progress shown={shown} upload={upload} />}
    </li>
  );
}

function wordsOf({ state, sent, file, refusal, name, folder, workspaceName }: Upload): string {
  const size = formatSize(file.size);
  switch (state) {
    case 'waiting':
      return `Waiting, ${size}`;
    case 'sending':
      return `${formatSize(sent)} of ${size}`;
    case 'finishing':
      return 'All bytes are there; finishing';
    case 'checking':
      return 'All bytes are there; checking whether Evo shows them';
    case 'paused':
      return `Paused at ${formatSize(sent)} of ${size}`;
    case 'done':
      return `Uploaded, ${size}`;
    case 'cancelled':
      return 'Cancelled; Evo shows nothing of it';
    case 'failed': {
      if (refusal === null) return 'Stopped';
      const message = uploadMessage(refusal, { file: { name, path: folder }, workspaceName });
      return message.body[0] ?? message.title;
    }
  }
}

function Progress({ upload: { sent, file }, shown }: { upload: Upload; shown: string }) {
  const percent = file.size === 0 ? 0 : Math.floor((sent / file.size) * 100);
  return <ProgressBar className="col-span-full mt-1" label={`Upload of ${shown}`} max={100} value={percent} />;
}
