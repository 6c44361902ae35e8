'use client';

import { Link } from '@/components/ui/link';
import { useRouter } from 'next/navigation';
import { lookAtConsole, watchedConsole } from '@/components/shell/console-watch';
import { RoleTerms } from '@/components/shell/role-terms';
import { useRecovery } from '@/components/shell/use-recovery';
import { signInAgain } from '@/components/shell/use-session-end';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { EmptyState } from '@/components/ui/empty-state';
import { DetailList } from '@/components/ui/toast-details';
import { useRegionKnown } from '@/components/ui/use-region-known';
import type { Failure } from '@/lib/evo/failure';
import { copyText } from '@/lib/messages/copied-text';
import { listMessage } from '@/lib/messages/list-message';
import { paths } from '@/lib/paths';

type LoadFailureProps = {
  title: string;
  failure: Failure;
  workspaceName?: string;
  /** How to try again; without it the page is asked for anew. */
  onRetry?: () => void;
};

/** Why a page or its list could not be filled, that nothing was lost, and the one next step. */
export function LoadFailure({ title, failure, workspaceName = '', onRetry }: LoadFailureProps) {
  const router = useRouter();
  const refresh = () => router.refresh();
  // Whoever brings a way to try again also watches for the recovery.
  useRecovery(onRetry === undefined ? failure : null, { ask: allAnswers, onRecovered: refresh });
  const message = listMessage(failure, { workspaceName });
  const told = useRegionKnown();
  return (
    <div data-error-type={message.errorType ?? undefined} data-http-status={message.httpStatus ?? undefined}>
      <p aria-live="polite" className="sr-only">
        {told ? `${title}: ${message.title}.` : ''}
      </p>
      <EmptyState
        actions={
          message.action === 'sign-in' ? (
            <Button icon="key" onClick={() => void signInAgain()}>
              Sign in again
            </Button>
          ) : (
            <Button icon="retry" onClick={onRetry ?? refresh}>
              Try again
            </Button>
          )
        }
        drawing="fault"
        title={title}
      >
        {message.title}. {message.body.join(' ')} Your files aren’t affected.
      </EmptyState>
      {message.roles !== null && (
        <div className="mx-auto -mt-6 mb-10 w-fit max-w-120 px-5">
          <RoleTerms roles={message.roles} />
        </div>
      )}
      <details className="mx-auto -mt-8 mb-8 w-fit max-w-120 px-5 text-12">
        <summary className="mx-auto w-fit rounded-4 px-2 py-1 font-medium text-text-2 hover:bg-hover hover:text-text">
          Details
        </summary>
        <div className="mt-1 rounded-6 bg-well px-2.5 py-2 inset-ring inset-ring-line-soft">
          <DetailList details={message.details} />
          <div className="mt-1 flex flex-wrap items-center gap-x-3">
            <CopyButton className="-ms-2" label="Copy details" text={() => copyText(message)} />
            <Link className="link leading-6" href={paths.error(failure.kind)}>
              About this error
            </Link>
          </div>
        </div>
      </details>
    </div>
  );
}

async function allAnswers(): Promise<boolean> {
  await lookAtConsole();
  return watchedConsole().silent.length === 0;
}
