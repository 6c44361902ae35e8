import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { type FilePath, parseFilePath } from '@/sandbox/files/file-path';

export type FileContext = Context<{ Bindings: HttpBindings }>;

export const FILES = '/file/v2/orgs/:org/workspaces/:workspace/files';

export function queryOf(c: FileContext): URLSearchParams {
  return new URL(c.req.url).searchParams;
}

/** Taken from the address as it came: the router's own parameter is decoded already. */
export function filePathOf(c: FileContext): FilePath {
  const path = new URL(c.req.url).pathname;
  const prefix = '/files/path/';
  return parseFilePath(path.slice(path.indexOf(prefix) + prefix.length));
}
