const CHANNEL = 'evo-console sign-out';

/** A channel reaches every other listener of the browser, those of the tab that speaks included: it has to know itself. */
const thisTab = crypto.randomUUID();

/** Tells the browser's other tabs that the person has signed out. */
export function tellSignedOut(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(thisTab);
  channel.close();
}

/** Calls when the person has signed out in another tab, until the returned function is called. */
export function hearSignedOut(onSignedOut: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data !== thisTab) onSignedOut();
  });
  return () => channel.close();
}
