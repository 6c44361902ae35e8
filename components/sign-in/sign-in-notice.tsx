import { Banner } from '@/components/ui/banner';

const AGAIN = 'Press Sign in to start again; nothing was changed.';

/** Words for the errors that the sign-in library names in the address. Anything else gets the last one. */
const ERRORS = new Map([
  [
    'AccessDenied',
    'Evo signed you in, but this console may not let you in. Ask an instance admin of your organisation.',
  ],
  ['Configuration', 'This console can’t reach Evo’s sign-in: its configuration has a mistake. Tell whoever runs it.'],
  ['OAuthSignin', `Evo’s sign-in page didn’t answer. ${AGAIN}`],
  ['OAuthCallback', `Evo’s answer didn’t fit the sign-in that was started here, perhaps in another tab. ${AGAIN}`],
  ['Callback', `The sign-in could not be completed. ${AGAIN}`],
  ['SessionRequired', 'That page needs a signed-in person.'],
]);

type SignInNoticeProps = { error: string | undefined; ended: string | undefined; returns: boolean };

/** Why this page shows: a sign-in that failed, or a session that ended. Nothing where there is nothing to say. */
export function SignInNotice({ error, ended, returns }: SignInNoticeProps) {
  const words = noticeWords(error, ended, returns);
  return (
    <div role="status">
      {words === null ? null : (
        <Banner className="mb-6" icon="key" tone="warning">
          {words}
        </Banner>
      )}
    </div>
  );
}

function noticeWords(error: string | undefined, ended: string | undefined, returns: boolean): string | null {
  if (error !== undefined) return ERRORS.get(error) ?? `The sign-in didn’t work. ${AGAIN}`;
  if (ended === 'session') {
    return returns
      ? 'Your session ended. Sign in and you’ll be back on the page you were on, with what you had selected.'
      : 'Your session ended. Sign in to go on.';
  }
  return null;
}
