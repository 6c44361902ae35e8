'use client';

import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, useContext, useMemo, useState, useSyncExternalStore } from 'react';
import { makeProgressStore, NO_PROGRESS, type Progress } from '@/components/files/operation-progress';
import { makeOperationRunner, type Outcome } from '@/components/files/operation-runner';
import type { OperationTarget } from '@/components/files/operation-target';
import { makeTeller, type TellerDoors } from '@/components/files/operation-teller';
import { type Toasts, useToasts } from '@/components/ui/toast-provider';

export type FileOperations = Progress & {
  /** Deletes without asking. Resolves when the file's fate is known, or after 3 s, when a toast has taken over. */
  deleteFile: (target: OperationTarget) => Promise<Outcome>;
  /** The same for a deleted file. */
  restoreFile: (target: OperationTarget) => Promise<Outcome>;
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
  const [engine] = useState(() => makeEngine(client, toasts, (address) => router.push(address)));
  const progress = useSyncExternalStore(engine.progress.subscribe, engine.progress.get, () => NO_PROGRESS);
  const operations = useMemo(() => ({ ...progress, ...engine.operations }), [progress, engine]);
  return <Context value={operations}>{children}</Context>;
}

/** How to delete and restore, and which files are under way. Throws outside of the provider. */
export function useFileOperations(): FileOperations {
  const operations = useContext(Context);
  if (operations === null) throw new Error('useFileOperations is only for what stands inside <FileOperationsProvider>');
  return operations;
}

function makeEngine(client: QueryClient, toasts: Toasts, goTo: (address: string) => void) {
  const progress = makeProgressStore();
  const doors: TellerDoors = { toasts, client, goTo, told: new Map(), run: (operation) => runner.run(operation) };
  const runner = makeOperationRunner({
    client,
    progress,
    teller: (operation, wake) => makeTeller(operation, wake, doors),
  });
  const operations: Omit<FileOperations, keyof Progress> = {
    deleteFile: (target) => runner.run({ kind: 'delete', target }),
    restoreFile: (target) => runner.run({ kind: 'restore', target }),
    mayDelete: runner.mayDelete,
  };
  return { progress, operations };
}
