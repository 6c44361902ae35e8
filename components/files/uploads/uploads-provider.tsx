'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { OPEN_STATES, type Upload } from '@/components/files/uploads/upload-item';
import { UploadQueue } from '@/components/files/uploads/upload-queue';
import { makeUploadTeller } from '@/components/files/uploads/upload-teller';
import { latePart } from '@/components/ui/late-part';
import { useToasts } from '@/components/ui/toast-provider';

const Context = createContext<UploadQueue | null>(null);
const NONE: readonly Upload[] = [];

export const UploadTray = latePart(() =>
  import('@/components/files/uploads/upload-tray').then((module) => module.UploadTray),
);

/** Uploads stand above the pages: they go on wherever the person goes in the console. */
export function UploadsProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const toasts = useToasts();
  const router = useRouter();
  const [queue] = useState(() => {
    const goTo = (address: string) => router.push(address);
    const made: UploadQueue = new UploadQueue(
      makeUploadTeller({ toasts, client, goTo, resume: (id) => made.resume(id) }),
    );
    return made;
  });
  const uploads = useSyncExternalStore(queue.subscribe, queue.get, () => NONE);
  useAskBeforeLeaving(uploads);
  return (
    <Context value={queue}>
      {children}
      {uploads.length > 0 && <UploadTray onMissing={stay} queue={queue} uploads={uploads} />}
    </Context>
  );
}

/** Throws outside of the provider. */
export function useUploads(): UploadQueue {
  const queue = useContext(Context);
  if (queue === null) throw new Error('useUploads is only for what stands inside <UploadsProvider>');
  return queue;
}

/** The browser asks by itself before a page goes with bytes still on their way. */
function useAskBeforeLeaving(uploads: readonly Upload[]): void {
  const open = uploads.some(({ state }) => OPEN_STATES.includes(state) && state !== 'failed');
  useEffect(() => {
    if (!open) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [open]);
}

function stay(): void {
  // The uploads go on without their list, and a toast says that the page is short of a part.
}
