import { z } from 'zod';
import { isFaultName } from '@/sandbox/control/fault-names';
import { operationNames } from '@/sandbox/http/operation';

const LONGEST_DELAY_MS = 600_000;
const MOVES_BYTES = ['blob.get', 'blob.put'];
const headerName = z.string().regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/, 'is not a header name');
const headerValue = z.string().regex(/^[\t\x20-\x7e\x80-\xff]*$/, 'is not a header value');

const faultFields = z.strictObject({
  operation: z.string().refine((name) => operationNames.has(name), { error: 'is not an operation' }),
  fault: z.string().refine(isFaultName, { error: 'is not a fault' }),
  times: z
    .number()
    .int()
    .min(-1)
    .refine((times) => times !== 0, { error: 'must not be 0' })
    .default(1),
  /** So many matching calls go their way first. */
  skip: z.number().int().min(0).optional(),
  delayMs: z.number().int().min(0).max(LONGEST_DELAY_MS).optional(),
  afterExecuting: z.boolean().optional(),
  fileId: z.guid().toLowerCase().optional(),
  workspaceId: z.guid().toLowerCase().optional(),
  account: z.string().min(1).optional(),
  status: z.number().int().min(200).max(599).optional(),
  body: z.json().optional(),
  /** In place of `body`: bytes that no JSON could hold, such as broken UTF-8 or a packed body. */
  bodyBase64: z.base64().optional(),
  headers: z.record(headerName, headerValue).optional(),
  retryAfterSeconds: z.number().int().min(0).optional(),
  chance: z.number().min(0).max(1).optional(),
  seed: z.number().int().optional(),
});

/** What `POST /_sandbox/faults` takes. */
export const faultInput = faultFields.refine(
  ({ fault, operation }) => fault !== 'cut' || MOVES_BYTES.includes(operation),
  {
    path: ['fault'],
    error: `cut is for ${MOVES_BYTES.join(' and ')}`,
  },
);

/** A fault as it is kept while it is armed. */
export const armedFault = faultFields.extend({
  id: z.number().int(),
  remaining: z.number().int(),
  skipped: z.number().int(),
  throws: z.number().int(),
});

export type Armed = z.infer<typeof armedFault>;
export type FaultOrder = z.infer<typeof faultInput>;
