import { useSyncExternalStore } from 'react';

/** An upload that was begun in this browser and did not end: enough to go on with it another day. */
export type Unfinished = {
  orgId: string;
  workspaceId: string;
  hub?: string | undefined;
  workspaceName: string;
  /** Evo's path, folder and name: `/North/assay.csv`. */
  path: string;
  /** Bytes of the whole file. */
  size: number;
  fileId: string;
  versionId: string;
  /** Epoch milliseconds. */
  begunAt: number;
  /** For each block that has arrived, by its place, a mark of its bytes. */
  marks: Record<string, string>;
};

/** Evo keeps the bytes of an upload that is not finished for so long. */
const KEPT_MS = 7 * 86_400_000;
const PREFIX = 'evo-console uploads ';

/** Nothing of it is a secret, and each person sees their own only. */
const keyOf = (personId: string) => `${PREFIX}${personId}`;
const listeners = new Set<() => void>();
const NONE: readonly Unfinished[] = [];
/** What this very page is uploading: it is not unfinished, but under way. */
const underWay = new Set<string>();
let read: { key: string; text: string | null; active: number; uploads: readonly Unfinished[] } | null = null;

/** A person's unfinished uploads, newest first; those whose bytes Evo no longer has are left out. */
export function unfinishedUploads(personId: string): readonly Unfinished[] {
  const key = keyOf(personId);
  const text = stored(key);
  if (read?.key !== key || read.text !== text || read.active !== underWay.size) {
    const uploads = parsed(text).filter(({ versionId }) => !underWay.has(versionId));
    read = { key, text, active: underWay.size, uploads };
  }
  return read.uploads;
}

/** Notes how far an upload of this page has come. A browser that keeps nothing loses only the going on with it. */
export function keepUpload(personId: string, upload: Unfinished): void {
  underWay.add(upload.versionId);
  write(personId, [upload, ...others(personId, upload.versionId)]);
}

/** Forgets an upload that has ended, or that nobody wants to go on with. */
export function forgetUpload(personId: string, versionId: string): void {
  underWay.delete(versionId);
  write(personId, others(personId, versionId));
}

function others(personId: string, versionId: string): readonly Unfinished[] {
  return parsed(stored(keyOf(personId))).filter((upload) => upload.versionId !== versionId);
}

/** A person's unfinished uploads, and every change of them, in other tabs too. */
export function useUnfinishedUploads(personId: string): readonly Unfinished[] {
  return useSyncExternalStore(
    subscribe,
    () => unfinishedUploads(personId),
    () => NONE,
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(personId: string, uploads: readonly Unfinished[]): void {
  try {
    if (uploads.length === 0) localStorage.removeItem(keyOf(personId));
    else localStorage.setItem(keyOf(personId), JSON.stringify(uploads));
  } catch {
    // Full, or switched off: the upload goes on, and ends with the page.
  }
  for (const listener of listeners) listener();
}

function parsed(text: string | null): readonly Unfinished[] {
  if (text === null) return NONE;
  try {
    const value: unknown = JSON.parse(text);
    const oldest = Date.now() - KEPT_MS;
    return Array.isArray(value) ? value.filter(isUnfinished).filter(({ begunAt }) => begunAt > oldest) : NONE;
  } catch {
    return NONE;
  }
}

function isUnfinished(value: unknown): value is Unfinished {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map(Object.entries(value));
  const texts = ['orgId', 'workspaceId', 'workspaceName', 'path', 'fileId', 'versionId'];
  const numbers = ['size', 'begunAt'];
  return (
    texts.every((name) => typeof fields.get(name) === 'string') &&
    numbers.every((name) => typeof fields.get(name) === 'number') &&
    typeof fields.get('marks') === 'object' &&
    fields.get('marks') !== null
  );
}
