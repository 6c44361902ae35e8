'use client';

import { createContext, type ReactNode, use } from 'react';

export type Crumb = { label: string; href: string };

export type PageFrameProps = {
  /** What lies above this page, outermost first. Raw names: they are shown safely. */
  crumbs: readonly Crumb[];
  /** The level-1 heading; a raw name as well. */
  heading: string;
  /** Beside the heading: the role here, the page's own buttons. */
  actions?: ReactNode;
  /** The line at the foot: counts, and what is going on. */
  status?: ReactNode;
  /** `page` scrolls as a whole; `fixed` leaves scrolling to what is inside. */
  scroll?: 'page' | 'fixed';
  children: ReactNode;
};

/**
 * How a page is framed. It is the shell that brings it, since a page, its error page and its not-found page would each load
 * the code once more.
 */
export const SheetSlot = createContext<((props: PageFrameProps) => ReactNode) | null>(null);

/** One page of the console: its heading and the way there, its buttons, what it shows, its status line. */
export function PageFrame(props: PageFrameProps) {
  const sheet = use(SheetSlot);
  if (sheet === null) throw new Error('A page has a frame only inside of <Shell>');
  return sheet(props);
}
