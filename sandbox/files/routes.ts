import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Core } from '@/sandbox/core';
import { admit } from '@/sandbox/files/access';
import { FILES, type FileContext, filePathOf, queryOf } from '@/sandbox/files/address';
import { deleteFile } from '@/sandbox/files/delete-file';
import { fileDocument } from '@/sandbox/files/file-document';
import { fileProblem } from '@/sandbox/files/file-errors';
import { findById, findLiveByPath } from '@/sandbox/files/find-file';
import { listFiles } from '@/sandbox/files/list-files';
import { parseListQuery } from '@/sandbox/files/list-query';
import { parseOneFileQuery } from '@/sandbox/files/one-file-query';
import { noteEffect } from '@/sandbox/http/call';
import { json } from '@/sandbox/http/json';
import type { BearerReader } from '@/sandbox/identity/bearer';

/** The File API, version 2, but for its PUTs: lists, single files, deletes. */
export function fileRoutes(core: Core, bearer: BearerReader): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();

  app.get(FILES, async (c) => {
    const call = await admit(core, bearer, c, 'read');
    const query = queryOf(c);
    return json(await listFiles(core, call.place, parseListQuery(query), query));
  });

  app.get(`${FILES}/path/*`, async (c) => {
    const call = await admit(core, bearer, c, 'read');
    const wanted = parseOneFileQuery(queryOf(c));
    const file = await findLiveByPath(core.database, call.place.workspaceId, filePathOf(c));
    if (file === undefined) throw fileProblem('files/not-found');
    return json(await fileDocument(core, call.place, file, wanted));
  });

  app.delete(`${FILES}/path/*`, async (c) => {
    const call = await admit(core, bearer, c, 'write');
    const file = await findLiveByPath(core.database, call.place.workspaceId, filePathOf(c));
    return deleteOr404(core, c, call.place.workspaceId, file?.file_id, call.caller.account.id);
  });

  app.get(`${FILES}/:file`, async (c) => {
    const call = await admit(core, bearer, c, 'read');
    const wanted = parseOneFileQuery(queryOf(c));
    const file = await findById(core.database, call.place.workspaceId, call.fileId);
    if (file === undefined) throw fileProblem('files/not-found');
    if (file.deleted_at !== null && wanted.deleted !== true) throw fileProblem('files/gone');
    return json(await fileDocument(core, call.place, file, wanted));
  });

  app.delete(`${FILES}/:file`, async (c) => {
    const call = await admit(core, bearer, c, 'write');
    return deleteOr404(core, c, call.place.workspaceId, call.fileId, call.caller.account.id);
  });

  return app;
}

async function deleteOr404(
  core: Core,
  c: FileContext,
  workspaceId: string,
  fileId: string | undefined,
  by: string,
): Promise<Response> {
  if (fileId !== undefined && (await deleteFile(core, workspaceId, fileId, by))) return c.body(null, 204);
  noteEffect(c.env.incoming, false);
  if (core.switches.values.deleteAbsent === '204') return c.body(null, 204);
  const gone = fileId !== undefined && (await findById(core.database, workspaceId, fileId)) !== undefined;
  throw fileProblem(gone ? 'files/gone' : 'files/not-found');
}
