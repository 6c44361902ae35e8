'use client';

import { useActionState } from 'react';
import { useFormStatus } from 'react-dom';
import { startSignIn } from '@/components/shell/start-sign-in';
import { Banner } from '@/components/ui/banner';
import { Icon } from '@/components/ui/icon';

type Trouble = 'unanswered' | 'elsewhere' | null;

type SignInFormProps = {
  callbackUrl: string;
  /** The console's own origin: what is asked from any other is refused. */
  consoleUrl: string;
};

/**
 * The one button of the sign-in page. A form, so that a press before the page is ready is kept and carried out then.
 */
export function SignInForm({ callbackUrl, consoleUrl }: SignInFormProps) {
  const [trouble, start] = useActionState(async (): Promise<Trouble> => {
    if (window.location.origin !== consoleUrl) return 'elsewhere';
    try {
      await startSignIn(callbackUrl);
      // The browser is leaving now: the button keeps its wait until it has.
      return await new Promise<Trouble>(() => undefined);
    } catch {
      return 'unanswered';
    }
  }, null);

  return (
    <form action={start}>
      <SubmitButton />
      <div role="status">
        {trouble === 'unanswered' ? (
          <Banner className="mt-4" icon="offline" tone="warning">
            The console didn’t answer. Check your connection and press Sign in again.
          </Banner>
        ) : null}
        {trouble === 'elsewhere' ? (
          <Banner className="mt-4" icon="key" tone="warning">
            Signing in works at the console’s own address only:{' '}
            <a className="link wrap-anywhere" href={consoleUrl}>
              {consoleUrl}
            </a>
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
