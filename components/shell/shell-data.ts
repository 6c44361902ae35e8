'use client';

import { createContext, useContext } from 'react';
import type { Organisation, Person, Workspace } from '@/lib/evo/model';

/** What the frame around every page knows. The server made it; pages below read it in the browser only. */
export type ShellData = {
  person: Person;
  organisations: Organisation[];
  /** null outside of any organisation. */
  orgId: string | null;
  /** null: they could not be read. */
  workspaces: Workspace[] | null;
  instanceAdmin: boolean;
  /** Whether this console talks to a sandbox, where nothing is real. */
  sandbox: boolean;
  /** The build that made the page. */
  build: string;
};

const Context = createContext<ShellData | null>(null);

export const ShellDataProvider = Context;

/** The frame's data. Throws outside of the frame: that is a mistake in a page. */
export function useShellData(): ShellData {
  const data = useContext(Context);
  if (data === null) throw new Error('useShellData is only for what stands inside <Shell>');
  return data;
}
