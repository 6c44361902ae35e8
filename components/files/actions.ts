'use server';

import { z } from 'zod';
import { throughDoor } from '@/components/shell/action-door';
import { lowerCased, placeShape, throughFileDoor } from '@/components/files/file-door';
import { settlingBeside } from '@/components/files/settling-beside';
import { checkDeletePermission } from '@/lib/files/check-permission';
import { deleteFile } from '@/lib/files/delete-file';
import { downloadFile } from '@/lib/files/download-file';
import type { DownloadState, FileActionInput, PermissionCheck, ZipInput } from '@/lib/files/input';
import type { OperationState } from '@/lib/files/operation';
import { beginZip } from '@/lib/files/zip/begin-zip';
import { MOST_ZIPPED } from '@/lib/files/zip/most-zipped';
import { restoreFile } from '@/lib/files/restore-file';

const Zip = z.strictObject({ ...placeShape, fileIds: z.array(z.guid().toLowerCase()).min(1).max(MOST_ZIPPED) });

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

/** Leave to have several files as one archive. The pass goes with the form that asks for it. */
export async function beginZipAction(input: ZipInput): Promise<DownloadState> {
  return throughDoor(input, { action: 'begin-zip', schema: Zip }, (actor, { orgId, workspaceId, hub, fileIds }) =>
    beginZip(actor, { ...lowerCased({ orgId, workspaceId }), hub }, [...new Set(fileIds)]),
  );
}

/** Reads the role afresh for a delete the role last seen does not allow. A refusal is recorded; nothing is sent. */
export async function checkDeletePermissionAction(input: FileActionInput): Promise<PermissionCheck> {
  return throughFileDoor(input, 'check-permission', checkDeletePermission);
}
