import { Banner } from '@/components/ui/banner';
import type { SignInError } from '@/lib/auth/sign-in-error';

const AGAIN = 'Press Sign in to start again; nothing was changed.';

const WORDS: Record<SignInError, string> = {
  AccessDenied: 'Evo did not let you in, or the sign-in was called off there. Nothing was changed.',
  Callback: `The sign-in did not come to its end. ${AGAIN}`,
  Configuration: 'This console and Evo’s sign-in don’t fit together. Tell whoever runs this console.',
  OAuthCallback: `Evo’s answer did not fit the sign-in started here, perhaps because another tab started one too. ${AGAIN}`,
  OAuthSignin: 'Evo’s sign-in page could not be reached. Wait a moment, then press Sign in again.',
  ProviderSilent: `Evo’s sign-in did not answer as it should just now. ${AGAIN}`,
  RateLimited: 'Too many sign-ins came from your address. Wait a minute, then press Sign in again.',
  SessionEnded: 'Your session ended. Sign in to go on.',
};

const WITH_RETURN =
  'Your session ended. Sign in and you’ll be back on the page you were on, with what you had selected.';

type SignInNoticeProps = { error: SignInError | null; returns: boolean };

/** Why this page shows: a sign-in that failed, or a session that ended. Empty where there is nothing to say. */
export function SignInNotice({ error, returns }: SignInNoticeProps) {
  return (
    <div role="status">
      {error === null ? null : (
        <Banner className="mb-6" icon="key" tone="warning">
          {error === 'SessionEnded' && returns ? WITH_RETURN : WORDS[error]}
        </Banner>
      )}
    </div>
  );
}
