'use client';

import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';

type Slot = {
  subscribe: (listener: () => void) => () => void;
  get: () => ReactNode;
  set: (content: ReactNode) => void;
};

function makeSlot(): Slot {
  const listeners = new Set<() => void>();
  let content: ReactNode = null;
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: () => content,
    set: (next) => {
      content = next;
      for (const listener of listeners) listener();
    },
  };
}

const Context = createContext<Slot | null>(null);

/** Lets a page put something below its workspace in the sidebar, and in the drawer that stands for it on a phone. */
export function SidebarSlotProvider({ children }: { children: ReactNode }) {
  const [slot] = useState(makeSlot);
  return <Context value={slot}>{children}</Context>;
}

/** Shows `content` below the open workspace while the page is there. It has to stay the same until it changes. */
export function useBelowWorkspace(content: ReactNode): void {
  const slot = useSlot();
  useEffect(() => slot.set(content), [slot, content]);
  useEffect(() => () => slot.set(null), [slot]);
}

/** What the page shows below the open workspace. */
export function BelowWorkspace() {
  const slot = useSlot();
  return useSyncExternalStore(slot.subscribe, slot.get, () => null);
}

function useSlot(): Slot {
  const slot = useContext(Context);
  if (slot === null) throw new Error('The sidebar has room for a page only inside <SidebarSlotProvider>');
  return slot;
}
