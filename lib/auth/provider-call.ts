import 'server-only';
import { Agent, request } from 'undici';

export type ProviderAnswer = { status: number; body: string };

/** The provider is not there, or says itself that it cannot answer. `unsent`: no byte of the request can have reached the provider, so nothing happened there. */
export class ProviderUnreachableError extends Error {
  constructor(
    readonly unsent: boolean,
    cause: unknown,
    message = 'The identity provider could not be reached.',
  ) {
    super(message, { cause });
    this.name = 'ProviderUnreachableError';
  }
}

const MAX_BODY_BYTES = 256 * 1_024;
const UNSENT_CODES = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

// One connection a call: a kept one that the other side closes meanwhile would make "was it sent?" unanswerable.
const agent = new Agent({ connect: { timeout: 3_000 }, pipelining: 0 });

/**
 * Asks the identity provider once: a GET, or a POST of `form`. Redirects are not followed. Throws a
 * ProviderUnreachableError when no whole answer came within `timeoutMs`.
 */
export async function callProvider(
  url: string,
  options: { form?: URLSearchParams; authorization?: string; timeoutMs: number; signal?: AbortSignal },
): Promise<ProviderAnswer> {
  const { form, authorization, timeoutMs } = options;
  const deadline = AbortSignal.timeout(timeoutMs);
  try {
    const response = await request(url, {
      dispatcher: agent,
      method: form === undefined ? 'GET' : 'POST',
      headers: {
        accept: 'application/json',
        ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
        ...(authorization === undefined ? {} : { authorization }),
      },
      body: form?.toString() ?? null,
      signal: options.signal === undefined ? deadline : AbortSignal.any([deadline, options.signal]),
    });
    return { status: response.statusCode, body: await readText(response.body) };
  } catch (error) {
    throw new ProviderUnreachableError(isUnsent(error), error);
  }
}

async function readText(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new Error('The answer is too large.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function isUnsent(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.length > 0 && error.errors.every(isUnsent);
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  const isTls =
    code.startsWith('ERR_TLS_') ||
    code.startsWith('CERT_') ||
    code.includes('_CERT') ||
    code.startsWith('UNABLE_TO_') ||
    code === 'EPROTO';
  return UNSENT_CODES.has(code) || isTls || (error.cause !== undefined && isUnsent(error.cause));
}
