import { BY_CLOCK } from '@/lib/auth/by-clock';

/** What a page that stays open has to know of the console and of Evo behind it. */
export type ConsoleStatus = {
  /** The build that answers. */
  build: string;
  /** The APIs of Evo that have stopped answering, by the address of their hub. */
  silent: readonly { hubUrl: string; api: 'file' | 'workspace' }[];
};

const DEADLINE_MS = 10_000;

/** Asks the console without counting as the person being there. null: it could not be asked just now. */
export async function readConsoleStatus(): Promise<ConsoleStatus | null> {
  try {
    const response = await fetch('/api/status', {
      cache: 'no-store',
      headers: { Accept: 'application/json', [BY_CLOCK]: '1' },
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    const body: unknown = await response.json();
    return isStatus(body) ? body : null;
  } catch {
    return null;
  }
}

// Both ends are one program; the marks tell its answer from a refusal and from a stranger's page.
function isStatus(body: unknown): body is ConsoleStatus {
  return typeof body === 'object' && body !== null && 'build' in body && 'silent' in body && Array.isArray(body.silent);
}
