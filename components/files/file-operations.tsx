'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, useContext, useMemo, useState, useSyncExternalStore } from 'react';
import { makeProgressStore, NO_PROGRESS, type Progress } from '@/components/files/operation-progress';
import type { EngineDoors } from '@/components/files/operation-engine';
import type { Outcome } from '@/components/files/operation-runner';
import type { OperationTarget } from '@/components/files/operation-target';
import { lateValue, tellMissing } from '@/components/ui/late-part';
import { useToasts } from '@/components/ui/toast-provider';

export type FileOperations = Progress & {
  /** Deletes without asking. Resolves when the file's fate is known, or after 3 s, when a toast has taken over. */
  deleteFile: (target: OperationTarget) => Promise<Outcome>;
  /** The same for a deleted file. */
  restoreFile: (target: OperationTarget) => Promise<Outcome>;
  /** Restores several, one after the other. Resolves when each was begun; one toast tells all of it. */
  restoreFiles: (targets: readonly OperationTarget[]) => Promise<void>;
  /** Downloads the latest version, of a deleted file too. A refusal is told in a toast. */
  downloadFile: (target: OperationTarget) => Promise<void>;
  /** Downloads several files of one workspace as one ZIP. What keeps it from beginning is told in a toast. */
  downloadFiles: (targets: readonly OperationTarget[]) => Promise<void>;
  /** Asks whether the person may delete by now; a refusal is told in a toast. */
  mayDelete: (target: OperationTarget) => Promise<boolean>;
};

const Context = createContext<FileOperations | null>(null);

/**
 * Deleting and restoring single files. It stands above the pages, so that an operation is followed to its end, and
 * told, wherever the person goes meanwhile.
 */
export function FileOperationsProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const toasts = useToasts();
  const router = useRouter();
  const [store] = useState(makeProgressStore);
  const [engine] = useState(() => {
    return lateOperations({ client, toasts, progress: store, goTo: (address) => router.push(address) });
  });
  const progress = useSyncExternalStore(store.subscribe, store.get, () => NO_PROGRESS);
  const operations = useMemo(() => ({ ...progress, ...engine }), [progress, engine]);
  return <Context value={operations}>{children}</Context>;
}

/** How to delete and restore, and which files are under way. Throws outside of the provider. */
export function useFileOperations(): FileOperations {
  const operations = useContext(Context);
  if (operations === null) throw new Error('useFileOperations is only for what stands inside <FileOperationsProvider>');
  return operations;
}

const engineCode = lateValue(() => import('@/components/files/operation-engine').then((module) => module.makeEngine));

/** Fetches the code that runs and tells operations, before anybody asks for one. */
export const loadEngine = engineCode.load;

type Operations = Omit<FileOperations, keyof Progress>;

/** The operations, whose code is fetched with the first of them. Where it does not come nothing is done, and a toast says so. */
function lateOperations(doors: EngineDoors): Operations {
  let engine: Operations | null = null;
  const within = async <T,>(work: (operations: Operations) => Promise<T>, otherwise: T): Promise<T> => {
    try {
      engine ??= (await engineCode.load())(doors);
    } catch {
      tellMissing(doors.toasts);
      return otherwise;
    }
    return work(engine);
  };
  return {
    deleteFile: (target) => within((operations) => operations.deleteFile(target), 'refused'),
    restoreFile: (target) => within((operations) => operations.restoreFile(target), 'refused'),
    restoreFiles: (targets) => within((operations) => operations.restoreFiles(targets), undefined),
    downloadFile: (target) => within((operations) => operations.downloadFile(target), undefined),
    downloadFiles: (targets) => within((operations) => operations.downloadFiles(targets), undefined),
    mayDelete: (target) => within((operations) => operations.mayDelete(target), false),
  };
}
