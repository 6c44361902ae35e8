/** A pause that can be cut short: it resolves to whether it was. */
export type Wake = { after: (ms: number) => Promise<boolean>; now: () => void };

/** Makes one. `now` ends the pause that is under way, and means nothing while there is none. */
export function makeWake(): Wake {
  let end: (() => void) | null = null;
  return {
    after: (ms) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => resolve(false), ms);
        end = () => {
          clearTimeout(timer);
          resolve(true);
        };
      }),
    now: () => end?.(),
  };
}
