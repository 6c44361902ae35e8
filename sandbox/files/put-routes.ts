import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { uploadLink } from '@/sandbox/blobs/link';
import type { Core } from '@/sandbox/core';
import { admit, type FileCall } from '@/sandbox/files/access';
import { FILES, type FileContext, filePathOf, queryOf } from '@/sandbox/files/address';
import { fileDocument } from '@/sandbox/files/file-document';
import { refuseEdgeSpaces } from '@/sandbox/files/file-path';
import { parseOneFileQuery } from '@/sandbox/files/one-file-query';
import { type Upload, uploadById, uploadByPath } from '@/sandbox/files/register-upload';
import { restoreFile } from '@/sandbox/files/restore-file';
import { noteEffect } from '@/sandbox/http/call';
import { json } from '@/sandbox/http/json';
import type { BearerReader } from '@/sandbox/identity/bearer';

const EDGE_SPACES_CHECK = 'enable-no-leading-or-trailing-whitespaces-check';

/** The File API's PUTs: uploads by path and by id, renewed links, and restoring. None of them reads a body. */
export function filePutRoutes(core: Core, bearer: BearerReader): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();

  app.put(`${FILES}/path/*`, async (c) => {
    const call = await admit(core, bearer, c, 'write');
    const { versionId } = parseOneFileQuery(queryOf(c));
    const path = filePathOf(c);
    if (previewsOf(c).includes(EDGE_SPACES_CHECK)) refuseEdgeSpaces(path);
    return uploadAnswer(core, call, await uploadByPath(core, orderOf(call, versionId), path));
  });

  app.put(`${FILES}/:file`, async (c) => {
    const call = await admit(core, bearer, c, 'write');
    const { versionId, deleted } = parseOneFileQuery(queryOf(c));
    if (deleted === false) return restore(core, c, call);
    return uploadAnswer(core, call, await uploadById(core, orderOf(call, versionId), call.fileId));
  });

  return app;
}

async function restore(core: Core, c: FileContext, { place, fileId }: FileCall): Promise<Response> {
  const restored = await restoreFile(core, place.workspaceId, fileId);
  if (restored.kind === 'was-live') noteEffect(c.env.incoming, false);
  if (restored.kind !== 'renamed') return c.body(null, 204);
  return json(await fileDocument(core, place, restored.file, { versionId: null, includeVersions: false }), 303);
}

function orderOf({ place, caller }: FileCall, versionId: string | null) {
  return { workspaceId: place.workspaceId, by: caller.account.id, versionId };
}

function uploadAnswer(core: Core, { place }: FileCall, upload: Upload): Response {
  return json({ file_id: upload.fileId, upload: uploadLink(core, place, upload), version_id: upload.versionId });
}

/** What the caller opts in to; the second header is the older name. */
function previewsOf(c: FileContext): string[] {
  const given = c.req.header('api-preview') ?? c.req.header('preview-api') ?? '';
  return given.split(',').map((word) => word.trim().toLowerCase());
}
