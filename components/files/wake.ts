/** A pause that can be cut short. */
export type Wake = { after: (ms: number) => Promise<void>; now: () => void };

/** Makes one. `now` ends the pause that is under way, and means nothing while there is none. */
export function makeWake(): Wake {
  let end: (() => void) | null = null;
  return {
    after: (ms) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, ms);
        end = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    now: () => end?.(),
  };
}
