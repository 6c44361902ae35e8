'use server';

import { throughFileDoor } from '@/components/files/file-door';
import { settlingBeside } from '@/components/files/settling-beside';
import { checkDeletePermission } from '@/lib/files/check-permission';
import { deleteFile } from '@/lib/files/delete-file';
import { downloadFile } from '@/lib/files/download-file';
import type { DownloadState, FileActionInput, PermissionCheck } from '@/lib/files/input';
import type { OperationState } from '@/lib/files/operation';
import { restoreFile } from '@/lib/files/restore-file';

/** Deletes one file. Returns as soon as the outcome is known or unclear; an unclear one is settled beside it. */
export async function deleteFileAction(input: FileActionInput): Promise<OperationState> {
  return throughFileDoor(input, 'delete', async (actor, file) => settlingBeside(actor, await deleteFile(actor, file)));
}

/** Restores one deleted file. */
export async function restoreFileAction(input: FileActionInput): Promise<OperationState> {
  return throughFileDoor(input, 'restore', async (actor, file) =>
    settlingBeside(actor, await restoreFile(actor, file)),
  );
}

/** Gives out one version of a file. The pass leads to its bytes, by way of the console's own address. */
export async function downloadFileAction(input: FileActionInput): Promise<DownloadState> {
  return throughFileDoor(input, 'download', downloadFile);
}

/** Reads the role afresh for a delete the role last seen does not allow. A refusal is recorded; nothing is sent. */
export async function checkDeletePermissionAction(input: FileActionInput): Promise<PermissionCheck> {
  return throughFileDoor(input, 'check-permission', checkDeletePermission);
}
