import type { ReactNode } from 'react';
import { ConsoleMark } from '@/components/shell/console-mark';
import { SkipLink } from '@/components/shell/skip-link';

/** A page without the frame: for when nothing is known of the reader. */
export function BarePage({ children }: { children: ReactNode }) {
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr] bg-surface">
      <SkipLink />
      <header className="flex items-center gap-2.5 px-12 py-8 font-semibold rail:px-8 rail:py-6 phone:p-5">
        <ConsoleMark />
        File console
      </header>
      <main className="grid content-center pb-24" id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
