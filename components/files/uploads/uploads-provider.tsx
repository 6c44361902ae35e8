'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import type { UploadTarget } from '@/components/files/uploads/upload-item';
import type { UploadQueue } from '@/components/files/uploads/upload-queue';
import { lateValue, tellMissing } from '@/components/ui/late-part';
import { useToasts } from '@/components/ui/toast-provider';

type Upload = (targets: readonly UploadTarget[]) => void;

const Context = createContext<Upload | null>(null);

const uploadCode = lateValue(() => import('@/components/files/uploads/start-uploads'));

/** Fetches the code that uploads, before anybody asks for it. */
export const loadUploads = uploadCode.load;

/** Uploads stand above the pages: they go on wherever the person goes in the console. */
export function UploadsProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const toasts = useToasts();
  const router = useRouter();
  const queue = useRef<UploadQueue | null>(null);
  const [tray, setTray] = useState<ReactNode>(null);
  const upload = useCallback<Upload>(
    (targets) =>
      void uploadCode.load().then(
        ({ startUploads, UploadTray }) => {
          queue.current ??= startUploads({ client, toasts, goTo: (address) => router.push(address) });
          setTray(<UploadTray queue={queue.current} />);
          queue.current.add(targets);
        },
        () => tellMissing(toasts),
      ),
    [client, toasts, router],
  );
  return (
    <Context value={upload}>
      {children}
      {tray}
    </Context>
  );
}

/** Uploads files. Throws outside of the provider. */
export function useUpload(): Upload {
  const upload = useContext(Context);
  if (upload === null) throw new Error('useUpload is only for what stands inside <UploadsProvider>');
  return upload;
}
