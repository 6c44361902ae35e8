'use client';

import { signIn } from 'next-auth/react';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { Failure } from '@/lib/evo/failure';

/** Why a page could not be filled, that nothing was changed, and the one next step. */
export function LoadFailure({ title, failure }: { title: string; failure: Failure }) {
  const router = useRouter();
  const signedOut = failure.status === 401 || failure.kind === 'signed-out';
  return (
    <EmptyState
      actions={
        signedOut ? (
          <Button icon="key" onClick={() => void signIn('evo', { callbackUrl: window.location.href })}>
            Sign in again
          </Button>
        ) : (
          <Button icon="retry" onClick={() => router.refresh()}>
            Try again
          </Button>
        )
      }
      drawing="fault"
      title={title}
    >
      {signedOut ? 'Evo no longer accepts your sign-in. ' : 'Evo could not be read. '}Nothing was changed.
    </EmptyState>
  );
}
