'use client';

import { useActionState } from 'react';
import { useFormStatus } from 'react-dom';
import { startSignIn } from '@/components/shell/start-sign-in';
import { Banner } from '@/components/ui/banner';
import { Icon } from '@/components/ui/icon';

type Attempt = { failed: boolean };

/**
 * The one button of the sign-in page. A form, so that a press before the page is ready is kept and carried out then.
 */
export function SignInForm({ callbackUrl }: { callbackUrl: string }) {
  const [attempt, start] = useActionState(
    async (): Promise<Attempt> => {
      try {
        await startSignIn(callbackUrl);
        // The browser is leaving now: the button keeps its wait until it has.
        return await new Promise<Attempt>(() => undefined);
      } catch {
        return { failed: true };
      }
    },
    { failed: false },
  );

  return (
    <form action={start}>
      <SubmitButton />
      <div role="status">
        {attempt.failed ? (
          <Banner className="mt-4" icon="offline" tone="warning">
            The console didn’t answer. Check your connection and press Sign in again.
          </Banner>
        ) : null}
      </div>
    </form>
  );
}

function SubmitButton() {
  const { pending } = useFormStatus();
  return (
    <button
      aria-disabled={pending}
      className="flex min-h-10 w-full items-center justify-center gap-1.5 rounded-6 bg-ink text-14 font-medium text-on-ink hover:bg-ink-hover forced-colors:border pointer-coarse:min-h-11"
      onClick={(event) => {
        if (pending) event.preventDefault();
      }}
      type="submit"
    >
      Sign in
      {pending ? <span aria-hidden="true" className="spinner" /> : <Icon name="arrow-right" size={14} />}
    </button>
  );
}
