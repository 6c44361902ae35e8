/** Runs a call when those before it have ended. */
export type Turns = <T>(call: () => Promise<T>) => Promise<T>;

/**
 * One call after the other. A tab's server actions go out one at a time anyway; here what waits is still in our hands, and
 * whether it may be sent is decided when its turn comes.
 */
export function makeTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (call) => {
    const mine = last.then(call);
    last = mine.catch(() => undefined);
    return mine;
  };
}
