'use server';

import { z } from 'zod';
import { throughDoor } from '@/components/shell/action-door';
import { lowerCased, placeShape, VersionId } from '@/components/files/file-door';
import type { Actor } from '@/lib/auth/actor';
import { BLOCK_BYTES, MOST_BLOCKS } from '@/lib/files/blocks';
import { finishUpload } from '@/lib/files/finish-upload';
import type { FinishInput, UploadBegun, UploadInput } from '@/lib/files/input';
import { knownFile } from '@/lib/files/known-file';
import type { OperationState } from '@/lib/files/operation';
import { settlingBeside } from '@/components/files/settling-beside';
import { beginUpload, type UploadPlace } from '@/lib/files/upload';
import { pathProblem } from '@/lib/files/upload-path';

const Path = z
  .string()
  .startsWith('/')
  .refine((path) => pathProblem(path) === null);
const Begin = z.strictObject({ ...placeShape, path: Path, versionId: VersionId.optional() });
const Finish = z.strictObject({
  ...placeShape,
  path: Path,
  fileId: z.guid(),
  versionId: VersionId,
  size: z
    .int()
    .min(0)
    .max(MOST_BLOCKS * BLOCK_BYTES),
});

/** Has Evo take a file at a path, or renews the link of an upload that was begun. */
export async function beginUploadAction(input: UploadInput): Promise<UploadBegun> {
  return throughDoor(input, { action: 'begin-upload', schema: Begin }, async (actor, given) =>
    beginUpload(actor, await placeOf(actor, given, ''), given.versionId),
  );
}

/** Makes the file of the blocks that were sent. */
export async function finishUploadAction(input: FinishInput): Promise<OperationState> {
  return throughDoor(input, { action: 'finish-upload', schema: Finish }, async (actor, given) => {
    const { fileId } = lowerCased({ fileId: given.fileId });
    const { versionId, size } = given;
    const state = await finishUpload(actor, await placeOf(actor, given, fileId), { fileId, versionId, size });
    return settlingBeside(actor, state);
  });
}

async function placeOf(actor: Actor, given: z.infer<typeof Begin>, fileId: string): Promise<UploadPlace> {
  const place = { ...lowerCased({ orgId: given.orgId, workspaceId: given.workspaceId }), hub: given.hub };
  const at = given.path.lastIndexOf('/') + 1;
  const listed = { path: given.path.slice(0, at), name: given.path.slice(at) };
  return { ...place, known: await knownFile(actor, { ...place, fileId }, { listed }) };
}
