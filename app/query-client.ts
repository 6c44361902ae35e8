import { isServer, QueryClient } from '@tanstack/react-query';

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
  browserClient ??= makeQueryClient();
  return browserClient;
}
