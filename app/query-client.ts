import { focusManager, isServer, QueryClient } from '@tanstack/react-query';

const STALE_AFTER_MS = 30_000;

function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { staleTime: STALE_AFTER_MS, retry: false, refetchOnWindowFocus: false } },
  });
}

let browserClient: QueryClient | undefined;

/** One client for the whole life of a tab, and a new one for each render on the server: people never share one. */
export function getQueryClient(): QueryClient {
  if (isServer) return makeQueryClient();
  if (browserClient === undefined) {
    focusManager.setEventListener(watchFocus);
    browserClient = makeQueryClient();
  }
  return browserClient;
}

/** Two windows side by side are both seen all the time: coming back to one is a change of focus alone. */
function watchFocus(onFocus: () => void): () => void {
  const listen = () => onFocus();
  window.addEventListener('visibilitychange', listen);
  window.addEventListener('focus', listen);
  return () => {
    window.removeEventListener('visibilitychange', listen);
    window.removeEventListener('focus', listen);
  };
}
