'use client';

import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { Place } from '@/components/shell/go-to/places';

/** What the open page knows of that fits a text. */
export type GoToSource = (text: string) => readonly Place[];

type Holder = { find: GoToSource; set: (source: GoToSource | null) => void };

function makeHolder(): Holder {
  let current: GoToSource | null = null;
  return {
    find: (text) => current?.(text) ?? [],
    set: (source) => {
      current = source;
    },
  };
}

const Context = createContext<Holder | null>(null);

/** Lets the open page add what it knows to where one can go. */
export function GoToSourceProvider({ children }: { children: ReactNode }) {
  const [holder] = useState(makeHolder);
  return <Context value={holder}>{children}</Context>;
}

/** Finds what the open page knows of. */
export function useGoToSource(): GoToSource {
  return useHolder().find;
}

/** Adds what the page knows, while it is there. */
export function useAddToGoTo(source: GoToSource): void {
  const { set } = useHolder();
  useEffect(() => {
    set(source);
    return () => set(null);
  }, [set, source]);
}

function useHolder(): Holder {
  const holder = useContext(Context);
  if (holder === null) throw new Error('There is somewhere to go to only inside <GoToSourceProvider>');
  return holder;
}
