interface Documented {
  status: number;
  message: string;
}

/** Errors of Azure's blob service by their code. Codes and statuses are Azure's, the sentences are not. */
export const blobErrors = {
  AuthenticationFailed: { status: 403, message: 'The link is not valid or has expired.' },
  AuthorizationPermissionMismatch: { status: 403, message: 'The link does not permit this operation.' },
  BlobNotFound: { status: 404, message: 'The blob does not exist.' },
  ConditionNotMet: { status: 412, message: 'A condition of the request is not met.' },
  InternalError: { status: 500, message: 'An internal error occurred.' },
  InvalidRange: { status: 416, message: 'The range is beyond the end of the blob.' },
  InvalidQueryParameterValue: { status: 400, message: 'A parameter in the address has a value that is not permitted.' },
  OperationTimedOut: { status: 500, message: 'The operation took too long.' },
  ServerBusy: { status: 503, message: 'The service is busy.' },
  UnsupportedHttpVerb: { status: 405, message: 'The address does not take this method.' },
} satisfies Record<string, Documented>;

export type BlobErrorCode = keyof typeof blobErrors;

export function isBlobErrorCode(name: string): name is BlobErrorCode {
  return Object.hasOwn(blobErrors, name);
}

/** A refusal by the blob store: thrown by a handler, sent as XML. */
export class BlobProblem extends Error {
  constructor(
    readonly code: BlobErrorCode,
    readonly headers: Record<string, string> = {},
  ) {
    super(code);
  }
}

/** Azure's error body. */
export function blobErrorXml(code: BlobErrorCode): string {
  return `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${blobErrors[code].message}</Message></Error>`;
}

/** What accompanies every error. HEAD answers have no body, so the code stands here as well. */
export function blobErrorHeaders(code: BlobErrorCode): Record<string, string> {
  return { 'Content-Type': 'application/xml', 'x-ms-error-code': code };
}

export function blobErrorResponse({ code, headers }: BlobProblem): Response {
  return new Response(blobErrorXml(code), {
    status: blobErrors[code].status,
    headers: { ...blobErrorHeaders(code), ...headers },
  });
}
