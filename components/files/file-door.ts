import 'server-only';
import { z } from 'zod';
import { throughDoor } from '@/components/shell/action-door';
import type { Actor } from '@/lib/auth/actor';
import { knownFile } from '@/lib/files/known-file';
import type { FileAddress, KnownFile, RefusedOperation } from '@/lib/files/operation';

/** Evo allows 256 characters; older and stranger files may have more. All together stays far below the 1 MB of a body. */
const Text = z.string().max(32_768);

/** An int64 in digits. */
export const VersionId = z.string().regex(/^\d{1,19}$/);

/** Which workspace, and the browser's own name for the request, so that it can name it even if no answer reaches it. */
export const placeShape = {
  orgId: z.guid(),
  workspaceId: z.guid(),
  hub: z.string().min(1).max(64).optional(),
  requestId: z.guid().optional(),
};

const Input = z.strictObject({
  ...placeShape,
  fileId: z.guid(),
  versionId: VersionId.optional(),
  ticket: z.string().max(600_000).optional(),
  listed: z.strictObject({ name: Text, path: Text }).optional(),
});
type Input = z.infer<typeof Input>;

type Asked = FileAddress & { known: KnownFile; versionId: string | undefined };
type Told = { ok: true; outcome?: string } | RefusedOperation;

/** The way from a browser to an operation on one file that Evo has. */
export function throughFileDoor<T extends Told>(
  raw: unknown,
  action: string,
  work: (actor: Actor, input: Asked) => Promise<T>,
): Promise<T | RefusedOperation> {
  return throughDoor(raw, { action, schema: Input }, async (actor, input) =>
    work(actor, await addressed(actor, input)),
  );
}

async function addressed(actor: Actor, input: Input): Promise<Asked> {
  const { orgId, workspaceId, fileId, versionId, hub, ticket, listed } = input;
  const address = { ...lowerCased({ orgId, workspaceId, fileId }), hub };
  return { ...address, versionId, known: await knownFile(actor, address, { ticket, listed }) };
}

/** Ids in the one form that records and comparisons use. */
export function lowerCased<T extends Record<string, string>>(ids: T): T {
  return Object.fromEntries(Object.entries(ids).map(([key, id]) => [key, id.toLowerCase()])) as T;
}
