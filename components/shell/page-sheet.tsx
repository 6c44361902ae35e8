'use client';

import { Link } from '@/components/ui/link';
import { AccountMenu } from '@/components/shell/account-menu';
import { Drawer } from '@/components/shell/drawer';
import type { Crumb, PageFrameProps } from '@/components/shell/page-frame';
import { PageNotes } from '@/components/shell/page-notes';
import { SandboxNote } from '@/components/shell/sandbox-note';
import { useShellData } from '@/components/shell/shell-data';
import { aboveToasts, useToastSpace } from '@/components/ui/toast-provider';
import { shownName } from '@/lib/names/shown-name';

/** The sheet of one page: header with the way here, the page itself, and its status line. */
export function PageSheet({ crumbs, heading, actions, status, scroll = 'page', children }: PageFrameProps) {
  const { sandbox } = useShellData();
  const toastSpace = useToastSpace();
  return (
    <div className="page-sheet">
      <header className="page-head">
        <Drawer className="not-phone:hidden" />
        <Crumbs crumbs={crumbs} heading={heading} />
        <div className="ms-auto flex shrink-0 items-center gap-3 phone:gap-1">
          {actions}
          {sandbox ? <SandboxNote /> : null}
          <AccountMenu place="header" />
        </div>
      </header>
      <PageNotes />
      <main
        className={`min-h-0 flex-1 ${scroll === 'page' ? 'thin-scroll scroll-pt-8 overflow-auto' : 'flex flex-col overflow-hidden'}`}
        id="main"
        style={scroll === 'page' ? aboveToasts(toastSpace) : undefined}
        tabIndex={-1}
      >
        {children}
      </main>
      {status ? <footer className={`page-foot ${scroll === 'page' ? 'page-foot-wrap' : ''}`}>{status}</footer> : null}
    </div>
  );
}

const STEP =
  "flex min-w-0 items-center gap-1.5 not-first:before:text-n-7 not-first:before:content-['/'] phone:before:hidden!";

function Crumbs({ crumbs, heading }: { crumbs: readonly Crumb[]; heading: string }) {
  const nearest = crumbs.length - 1;
  return (
    <nav aria-label="You are here" className="min-w-0 phone:flex-[1_1_3.5rem]">
      <ol className="flex min-w-0 items-center gap-1.5 whitespace-nowrap text-text-2 phone:flex-col-reverse phone:items-start phone:gap-0">
        {crumbs.map((crumb, index) => (
          <li
            className={`${STEP} phone:max-w-full phone:text-12 ${index < nearest ? 'phone:hidden' : ''}`}
            key={crumb.href}
          >
            <Link
              className="-mx-1 min-w-6 truncate rounded-4 px-1 leading-6 hover:bg-hover hover:text-text phone:-my-1 phone:py-1 phone:leading-4"
              href={crumb.href}
            >
              <bdi>{shownName(crumb.label)}</bdi>
            </Link>
          </li>
        ))}
        <li className={`${STEP} phone:max-w-full`}>
          <h1 aria-current="page" className="truncate text-text phone:text-16 phone:leading-5">
            <bdi>{shownName(heading)}</bdi>
          </h1>
        </li>
      </ol>
    </nav>
  );
}
