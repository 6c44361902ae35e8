import { browserFailure, ReadingFailed, refusalIn } from '@/components/shell/read-console';

/** Longer than the server takes to put a file together. */
const DEADLINE_MS = 120_000;

/** Fetches a file of the console and hands it to the browser to keep. Gives its name; throws ReadingFailed. */
export async function saveFile(address: string): Promise<string> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(DEADLINE_MS) });
    if (!response.ok) throw new ReadingFailed(await refusalIn(response));
    const name = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? 'export';
    keepFile(await response.blob(), name);
    return name;
  } catch (error) {
    if (error instanceof ReadingFailed) throw error;
    throw new ReadingFailed(browserFailure({ kind: navigator.onLine ? 'console-unreachable' : 'offline' }));
  }
}

/** Hands a file to the browser to keep. */
export function keepFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then; the address would hold the file in memory for as long as the tab lives.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
