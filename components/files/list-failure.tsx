'use client';

import { goToSignIn } from '@/components/shell/use-session-end';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { EmptyState } from '@/components/ui/empty-state';
import { DetailList } from '@/components/ui/toast-details';
import type { Failure } from '@/lib/evo/failure';
import { copyText } from '@/lib/messages/copied-text';
import { listMessage } from '@/lib/messages/list-message';

type Props = { failure: Failure; workspaceName: string; onRetry: () => void };

/** The list could not be had at all. */
export function ListFailure({ failure, workspaceName, onRetry }: Props) {
  const message = listMessage(failure, { workspaceName });
  return (
    <div data-error-type={message.errorType ?? undefined} data-http-status={message.httpStatus ?? undefined}>
      <EmptyState
        actions={
          message.action === 'sign-in' ? (
            <Button icon="key" onClick={goToSignIn}>
              Sign in again
            </Button>
          ) : (
            <Button icon="retry" onClick={onRetry}>
              Try again
            </Button>
          )
        }
        drawing="fault"
        title="The file list didn't load"
      >
        <p>
          {message.title}. {message.body.join(' ')} Your files aren’t affected.
        </p>
      </EmptyState>
      <details className="mx-auto -mt-8 mb-8 w-fit max-w-120 px-5 text-12">
        <summary className="mx-auto w-fit rounded-4 px-2 py-1 font-medium text-text-2 hover:bg-hover hover:text-text">
          Details
        </summary>
        <div className="mt-1 rounded-6 bg-well px-2.5 py-2 inset-ring inset-ring-line-soft">
          <DetailList details={message.details} />
          <CopyButton className="mt-1 -ms-2" label="Copy details" text={() => copyText(message)} />
        </div>
      </details>
    </div>
  );
}
