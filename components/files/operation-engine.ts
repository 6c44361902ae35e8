import type { QueryClient } from '@tanstack/react-query';
import { download } from '@/components/files/download';
import { downloadZip } from '@/components/files/download-zip';
import type { FileOperations } from '@/components/files/file-operations';
import type { Progress, ProgressStore } from '@/components/files/operation-progress';
import { makeOperationRunner } from '@/components/files/operation-runner';
import { makeTeller, type TellerDoors } from '@/components/files/operation-teller';
import { restoreMany } from '@/components/files/restore/restore-many';
import type { Toasts } from '@/components/ui/toast-provider';

export type EngineDoors = {
  client: QueryClient;
  toasts: Toasts;
  progress: ProgressStore;
  goTo: (address: string) => void;
};

/** What runs the operations on files, and tells them. */
export function makeEngine({ client, toasts, progress, goTo }: EngineDoors): Omit<FileOperations, keyof Progress> {
  const doors: TellerDoors = { toasts, client, goTo, told: new Map(), run: (operation) => runner.run(operation) };
  const runner = makeOperationRunner({
    client,
    progress,
    teller: (operation, wake) => operation.teller ?? makeTeller(operation, wake, doors),
  });
  return {
    deleteFile: (target) => runner.run({ kind: 'delete', target }),
    restoreFile: (target) => runner.run({ kind: 'restore', target }),
    restoreFiles: (targets) => restoreMany(targets, { toasts, run: runner.run }),
    downloadFile: (target) => download(target, '', toasts),
    downloadFiles: (targets) => {
      const [first, ...others] = targets;
      return first !== undefined && others.length === 0 ? download(first, '', toasts) : downloadZip(targets, toasts);
    },
    mayDelete: runner.mayDelete,
  };
}
