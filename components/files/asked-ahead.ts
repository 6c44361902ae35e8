const taken = new Set<string>();

/**
 * Whether the page came with the wish that the browser ask for this address ahead (`<link rel="preload">`), and nobody
 * took the answer yet: it is there to be had once.
 */
export function wasAskedAhead(address: string): boolean {
  if (taken.has(address)) return false;
  taken.add(address);
  return document.querySelector(`link[rel="preload"][as="fetch"][href="${CSS.escape(address)}"]`) !== null;
}
