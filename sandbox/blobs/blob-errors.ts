interface Documented {
  status: number;
  message: string;
}

/** Errors of Azure's blob service by their code. Codes and statuses are Azure's, the sentences are not. */
export const blobErrors = {
  AuthenticationFailed: { status: 403, message: 'The link is not valid or has expired.' },
  AuthorizationPermissionMismatch: { status: 403, message: 'The link does not permit this operation.' },
  BlockListTooLong: { status: 400, message: 'The list names more than 50,000 blocks.' },
  BlobNotFound: { status: 404, message: 'The blob does not exist.' },
  ConditionNotMet: { status: 412, message: 'A condition of the request is not met.' },
  CorsPreflightFailure: { status: 403, message: 'Pages of this origin are not permitted to call.' },
  InternalError: { status: 500, message: 'An internal error occurred.' },
  InvalidBlobOrBlock: { status: 400, message: 'The block does not go together with the other ones of the blob.' },
  InvalidBlockList: { status: 400, message: 'The list names a block that was not sent.' },
  InvalidHeaderValue: { status: 400, message: 'A header has a value that is not permitted.' },
  InvalidInput: { status: 400, message: 'The body did not arrive as announced.' },
  InvalidRange: { status: 416, message: 'The range is beyond the end of the blob.' },
  InvalidQueryParameterValue: { status: 400, message: 'A parameter in the address has a value that is not permitted.' },
  InvalidXmlDocument: { status: 400, message: 'The body is not a list of blocks in XML.' },
  Md5Mismatch: { status: 400, message: 'The body has another MD5 than the header says.' },
  MissingContentLengthHeader: { status: 411, message: 'Content-Length is missing.' },
  MissingRequiredHeader: { status: 400, message: 'A required header is missing.' },
  OperationTimedOut: { status: 500, message: 'The operation took too long.' },
  RequestBodyTooLarge: { status: 413, message: 'The body is larger than permitted.' },
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
