import type { Context } from 'hono';
import { z } from 'zod';
import { workspaceProblem } from '@/sandbox/workspaces/workspace-errors';

/** Text that the database can hold. */
export const plainString = z
  .string()
  .refine((text) => !/\u0000|\p{Cs}/u.test(text), { error: 'holds characters that are not permitted' });

export const uuid = z.guid({ error: 'must be a UUID' }).toLowerCase();

export const workspaceRole = z.enum(['owner', 'editor', 'viewer'], { error: 'must be owner, editor or viewer' });

/** The body as `schema` wants it, whatever its content type says; throws the 422 that names every bad field. */
export async function readJson<T extends z.ZodType>(c: Context, schema: T): Promise<z.infer<T>> {
  const text = await c.req.text();
  const parsed = schema.safeParse(parseOrRefuse(text));
  if (parsed.success) return parsed.data;
  const invalid = parsed.error.issues.map(({ path, message }) => ({ name: path.join('.') || 'body', reason: message }));
  throw workspaceProblem('validation', 'The request is not valid.', invalid);
}

function parseOrRefuse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw workspaceProblem('validation', 'The body is not JSON.', [{ name: 'body', reason: 'must be JSON' }]);
  }
}
