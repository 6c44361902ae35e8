/** The path and query a page was asked for. proxy.ts sets it on every request, over whatever the browser sent. */
export const PATH_HEADER = 'x-console-path';
