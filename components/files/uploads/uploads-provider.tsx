'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import type { UploadTarget } from '@/components/files/uploads/upload-item';
import type { UploadQueue } from '@/components/files/uploads/upload-queue';
import { latePart, lateValue, tellMissing } from '@/components/ui/late-part';
import { useToasts } from '@/components/ui/toast-provider';

type Upload = (targets: readonly UploadTarget[]) => void;

const Context = createContext<Upload | null>(null);

const uploadCode = lateValue(() =>
  import('@/components/files/uploads/start-uploads').then((module) => module.startUploads),
);

/** Fetches the code that uploads, before anybody asks for it. */
export const loadUploads = uploadCode.load;

export const UploadTray = latePart(() =>
  import('@/components/files/uploads/upload-tray').then((module) => module.UploadTray),
);

/** Uploads stand above the pages: they go on wherever the person goes in the console. */
export function UploadsProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const toasts = useToasts();
  const router = useRouter();
  const begun = useRef<UploadQueue | null>(null);
  const [queue, setQueue] = useState<UploadQueue | null>(null);
  const upload = useCallback<Upload>(
    (targets) =>
      void uploadCode.load().then(
        (startUploads) => {
          begun.current ??= startUploads({ client, toasts, goTo: (address) => router.push(address) });
          setQueue(begun.current);
          begun.current.add(targets);
        },
        () => tellMissing(toasts),
      ),
    [client, toasts, router],
  );
  return (
    <Context value={upload}>
      {children}
      {queue !== null && <UploadTray onMissing={stay} queue={queue} />}
    </Context>
  );
}

/** Uploads files. Throws outside of the provider. */
export function useUpload(): Upload {
  const upload = useContext(Context);
  if (upload === null) throw new Error('useUpload is only for what stands inside <UploadsProvider>');
  return upload;
}

function stay(): void {
  // The uploads go on without their list, and a toast says that the page is short of a part.
}
