import { Link } from '@/components/ui/link';
import type { ReactNode } from 'react';
import { ConsoleMark } from '@/components/shell/console-mark';
import { SkipLink } from '@/components/shell/skip-link';
import { ThemeSwitch } from '@/components/shell/theme-switch';
import { paths } from '@/lib/paths';

/** The page around the atlas. It asks for no session, since it shows nothing of anybody. */
export function AtlasFrame({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto max-w-[1376px] px-8 pb-16 phone:px-4">
      <SkipLink />
      <header className="flex flex-wrap items-center gap-x-4 gap-y-1 py-6 text-12 text-text-2 phone:py-4">
        <Link className="me-auto flex items-center gap-2.5 text-13 font-semibold text-text" href={paths.home}>
          <ConsoleMark />
          File console
        </Link>
        <ThemeSwitch />
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
