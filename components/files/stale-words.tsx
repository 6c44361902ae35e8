'use client';

import type { ReactNode } from 'react';
import { fileCount, grouped } from '@/components/files/count-text';
import type { Doubt } from '@/components/files/file-set';
import type { FileList } from '@/components/files/use-file-list';
import { signInAgain } from '@/components/shell/use-session-end';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Time } from '@/components/ui/time';
import { listMessage } from '@/lib/messages/list-message';

const DOUBTS: Record<Doubt, string> = {
  changed: 'Files came or went while the list loaded, so it may be incomplete. Nothing is wrong with them.',
  miscounted: 'Evo’s count of the files doesn’t fit what it sent, so the list may be incomplete.',
};

type Props = { list: FileList; workspaceName: string; slow: boolean; doubt: Doubt | null };

/** What the list is short of, in words. */
export function StaleWords({ list, workspaceName, slow, doubt }: Props) {
  const { set, failure } = list;
  if (slow) {
    return (
      <Banner icon="clock" tone="warning">
        Evo has not answered yet. {list.empty ? 'The list shows' : 'The others show'} as soon as it does.
      </Banner>
    );
  }
  if (failure === null) return doubt === null ? null : <Note onRetry={list.reload}>{DOUBTS[doubt]}</Note>;
  const { title, action } = listMessage(failure, { workspaceName });
  return (
    <Note onRetry={list.reload} signIn={action === 'sign-in'}>
      {title}.{' '}
      {set.complete ? (
        <>
          The list could not be refreshed; it is from <Time form="minute" value={set.readAt} />.
        </>
      ) : (
        `${grouped(set.files.length)} of ${fileCount(set.total)} are shown; the others didn’t load.`
      )}
    </Note>
  );
}

type NoteProps = { children: ReactNode; onRetry: () => void; signIn?: boolean };

function Note({ children, onRetry, signIn = false }: NoteProps) {
  return (
    <Banner icon="triangle" tone="warning">
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="flex-1">{children}</span>
        {signIn ? (
          <Button icon="key" onClick={() => void signInAgain()} size="small">
            Sign in again
          </Button>
        ) : (
          <Button icon="retry" onClick={onRetry} size="small">
            Try again
          </Button>
        )}
      </span>
    </Banner>
  );
}
