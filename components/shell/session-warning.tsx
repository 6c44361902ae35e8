'use client';

import { AlertDialog } from 'radix-ui';
import { signInAgain } from '@/components/shell/use-session-end';
import { useSignOut } from '@/components/shell/use-sign-out';
import type { SessionEnd } from '@/components/shell/session-end-watch';
import { Button } from '@/components/ui/button';
import { Time } from '@/components/ui/time';

/** Asks whether to stay, while there is time. */
export function SessionWarning({ end, onProlong }: { end: SessionEnd; onProlong: () => void }) {
  const leave = useSignOut();
  return (
    <AlertDialog.Root open>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <AlertDialog.Content
          aria-modal="true"
          className="thin-scroll fixed top-1/2 left-1/2 z-50 max-h-[calc(100dvh-24px)] w-[min(440px,calc(100vw-24px))] -translate-1/2 overflow-y-auto rounded-12 bg-surface-raised shadow-dialog forced-colors:border"
        >
          <div className="px-6 pt-5 pb-5">
            <AlertDialog.Title className="text-16">Your session is about to end</AlertDialog.Title>
            <AlertDialog.Description className="mt-1 text-14 text-text-2">
              It ends at <Time form="clock" value={end.endsAt} />.{' '}
              {end.canProlong
                ? 'Stay signed in to go on. This page and what you selected stay as they are.'
                : 'It has reached its longest time and can’t be prolonged. Sign in again afterwards, and you’ll come back to this page.'}
            </AlertDialog.Description>
          </div>
          <div className="flex flex-wrap items-center justify-end gap-2 border-t border-line bg-well px-6 py-3">
            <Button onClick={leave} size="large">
              Sign out
            </Button>
            <AlertDialog.Cancel asChild>
              {end.canProlong ? (
                <Button onClick={onProlong} size="large" variant="primary">
                  Stay signed in
                </Button>
              ) : (
                <Button onClick={() => void signInAgain()} size="large" variant="primary">
                  Sign in again
                </Button>
              )}
            </AlertDialog.Cancel>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
