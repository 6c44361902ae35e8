'use client';

import type { ReactNode } from 'react';
import { useOnline } from '@/components/shell/use-online';
import { useWatchedConsole } from '@/components/shell/use-console-watch';
import { useSilence } from '@/components/shell/use-silence';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-shapes';

const TONES = {
  warning: { frame: 'border-warning-line bg-warning-tint', mark: 'text-warning-text' },
  danger: { frame: 'border-danger-line bg-danger-tint', mark: 'text-danger-text' },
  info: { frame: 'border-info-line bg-info-tint', mark: 'text-info-text' },
  success: { frame: 'border-success-line bg-success-tint', mark: 'text-success-text' },
};

/**
 * What holds for the whole page just now: no network, an Evo that does not answer, a console that was updated. The regions
 * are there from the start, so that their words are announced.
 */
export function PageNotes() {
  return (
    <>
      <OfflineNote />
      <SilenceNote />
      <UpdateNote />
    </>
  );
}

function OfflineNote() {
  const online = useOnline();
  return (
    <div role="status">
      {online ? null : (
        <Note icon="offline" tone="warning">
          You’re offline. Nothing is sent until you’re back, and nothing is sent by itself then.
        </Note>
      )}
    </div>
  );
}

function SilenceNote() {
  const { silent, ended } = useSilence();
  return (
    <div role="status">
      {silent !== null ? (
        <Note icon="server" tone="danger">
          Evo’s {silent} is not answering. Nothing is sent to it until it does; the console looks again by itself.
        </Note>
      ) : ended ? (
        <Note icon="check" tone="success">
          Evo answers again.
        </Note>
      ) : null}
    </div>
  );
}

function UpdateNote() {
  const { outdated } = useWatchedConsole();
  return (
    <div role="status">
      {outdated ? (
        <Note
          action={
            <Button onClick={() => window.location.reload()} size="small">
              Reload the page
            </Button>
          }
          icon="restore"
          tone="info"
        >
          The console was updated. Reload the page to go on with the new version; your filters and selection stay.
        </Note>
      ) : null}
    </div>
  );
}

type NoteProps = { icon: IconName; tone: keyof typeof TONES; action?: ReactNode; children: ReactNode };

function Note({ icon, tone, action, children }: NoteProps) {
  const { frame, mark } = TONES[tone];
  return (
    <div className={`flex items-start gap-2 border-b px-5 py-2 phone:px-4 ${frame}`}>
      <Icon className={`mt-0.5 ${mark}`} name={icon} />
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1">
        <p className="min-w-0 flex-1 basis-60 text-pretty">{children}</p>
        {action}
      </div>
    </div>
  );
}
