import type { Context } from 'hono';
import { z } from 'zod';

/** A request that a door cannot serve: answered as 400 `{"error"}`. */
export class DoorProblem extends Error {}

/** The JSON body of a door's request; throws a DoorProblem that names what was wrong. No body counts as `{}`. */
export async function readInput<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  const text = await c.req.text();
  let value: unknown = {};
  try {
    if (text !== '') value = JSON.parse(text);
  } catch {
    throw new DoorProblem('the body is not JSON');
  }
  return check(value, schema);
}

/** As `readInput`, for values that come from elsewhere. */
export function check<T>(value: unknown, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message].filter(Boolean).join(': '));
  throw new DoorProblem(problems.join('; '));
}
