import type { Metadata } from 'next';
import { Link } from '@/components/ui/link';
import { ConsoleMark } from '@/components/shell/console-mark';
import { SandboxNote } from '@/components/shell/sandbox-note';
import { SkipLink } from '@/components/shell/skip-link';
import { AskedScopes } from '@/components/sign-in/asked-scopes';
import { SignInForm } from '@/components/sign-in/sign-in-form';
import { SignInNotice } from '@/components/sign-in/sign-in-notice';
import { SilenceNotice } from '@/components/sign-in/silence-notice';
import { ThemeSwitch } from '@/components/shell/theme-switch';
import { config } from '@/lib/config';
import { confinePath } from '@/lib/auth/confine-path';
import { toSignInError } from '@/lib/auth/sign-in-error';
import { silentApis } from '@/lib/evo/breakers';
import { paths } from '@/lib/paths';
import { version } from '@/package.json';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: PageProps<'/signin'>) {
  const { callbackUrl, error } = await searchParams;
  const returnTo = confinePath(callbackUrl, config().url);
  const sandbox = config().mode === 'sandbox';
  return (
    <div className="grid min-h-dvh grid-cols-2 bg-surface phone:grid-cols-1">
      <SkipLink />
      <div className="grid grid-rows-[auto_1fr_auto] px-12 py-8 rail:px-8 rail:py-6 phone:p-5">
        <header className="flex items-center gap-2.5 font-semibold">
          <ConsoleMark />
          File console
          {sandbox ? <SandboxNote /> : null}
        </header>
        <main
          className="w-[min(360px,100%)] self-center justify-self-center py-12 phone:self-start"
          id="main"
          tabIndex={-1}
        >
          <SignInNotice error={toSignInError(error)} returns={returnTo !== '/'} />
          {silentApis().length > 0 ? <SilenceNotice /> : null}
          <h1 className="text-28 text-balance">Sign in to your Evo workspaces</h1>
          <p className="mt-2 mb-6 text-14 text-pretty text-text-2">
            You sign in on Evo’s own page. This console never sees your password.
          </p>
          <SignInForm callbackUrl={returnTo} consoleUrl={config().url} />
          <p className="mt-4 text-pretty text-text-2">
            Can’t get in? An instance admin in your organisation can invite you or restore your access.
          </p>
        </main>
        <footer className="flex flex-wrap items-center gap-x-4 gap-y-1 text-12 text-text-3">
          <span>Version {version}</span>
          <ThemeSwitch />
          <Link
            className="inline-flex min-h-6 items-center hover:text-text pointer-coarse:min-h-11"
            href={paths.errors}
          >
            Help with errors
          </Link>
        </footer>
      </div>
      <AskedScopes />
    </div>
  );
}
