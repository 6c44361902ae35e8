const CHANNEL = 'evo-console sign-out';

/** Tells the browser's other tabs that the person has signed out. */
export function tellSignedOut(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/** Calls when the person has signed out in another tab, until the returned function is called. */
export function hearSignedOut(onSignedOut: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', onSignedOut);
  return () => channel.close();
}
