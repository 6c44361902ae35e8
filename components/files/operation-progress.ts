/** Which files something is being done to, and which are about to leave the list. Ids. */
export type Progress = { busy: ReadonlySet<string>; leaving: ReadonlySet<string> };

export const NO_PROGRESS: Progress = { busy: new Set(), leaving: new Set() };

export type ProgressStore = {
  get: () => Progress;
  subscribe: (listener: () => void) => () => void;
  mark: (what: keyof Progress, id: string, on: boolean) => void;
};

/** Keeps the progress outside of React, since operations go on while pages come and go. */
export function makeProgressStore(): ProgressStore {
  let progress = NO_PROGRESS;
  const listeners = new Set<() => void>();
  return {
    get: () => progress,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    mark: (what, id, on) => {
      const ids = new Set(progress[what]);
      if (on) ids.add(id);
      else ids.delete(id);
      progress = { ...progress, [what]: ids };
      for (const listener of listeners) listener();
    },
  };
}
