/**
 * Every way in which asking Evo (or asking the console to ask Evo) can fail.
 * Plain data: it crosses the server-action boundary, is kept in the trail, and is worded in lib/messages.
 */

/** The types Evo documents, by the path after `/error-codes` of their URI (File API 2.11.5). */
export const DOCUMENTED_TYPES = {
  'bad-request': '/file-api/bad-request',
  'invalid-path': '/file-api/files/invalid-path',
  'no-upload-in-progress': '/file-api/files/no-file-upload-in-progress',
  'missing-token': '/file-api/auth/missing-token',
  'invalid-token': '/file-api/auth/invalid-token',
  'insufficient-role': '/file-api/auth/insufficient-role',
  'not-found': '/file-api/files/not-found',
  'already-exists': '/file-api/files/already-exists',
  gone: '/file-api/files/gone',
  validation: '/file-api/validation',
  'api-errors': '/file-api/api-errors',
  'store-error': '/file-api/metadata/store-error',
  'bad-gateway': '/file-api/bad-gateway',
} as const;

export type DocumentedKind = keyof typeof DOCUMENTED_TYPES;

/** What `permitted_roles` and `your_role` of a 403 amount to once the unusable parts are left out. */
export type RoleRefusal = {
  /** null: unusable, so nothing is said. 'no role' for an empty string. */
  yourRole: string | null;
  /** Shown names, known ones first (owner, editor, viewer), at most three. Empty: nothing is said. */
  permittedRoles: string[];
  /** How many more there were than are shown. */
  morePermitted: number;
  /** Evo refused although the caller's role is among the permitted ones. */
  contradiction: boolean;
};

/** Answers without a documented type, told apart by status alone. */
export type StatusKind =
  | 'unauthorised' // 401
  | 'forbidden' // 403
  | 'missing' // 404, and 410, without the API's word for it
  | 'unsupported' // 405, 501
  | 'request-timeout' // 408
  | 'conflict' // 409, 412
  | 'too-large' // 413, 414, 431
  | 'locked' // 423, 425
  | 'rate-limited' // 429
  | 'unavailable' // 503
  | 'gateway-timeout' // 504
  | 'unknown'; // any other

export type UnreadableReason =
  | 'not-json'
  | 'empty'
  | 'truncated'
  | 'too-large'
  | 'redirect'
  | 'unexpected-shape'
  | 'unexpected-status'
  | 'not-shown';

export type UnreachableReason = 'refused' | 'name-lookup' | 'certificate' | 'connect-timeout' | 'other';

type Unexplained = {
  kind:
    | Exclude<DocumentedKind, 'insufficient-role'>
    | StatusKind
    | 'connection-lost' // the request left, no answer came
    | 'timeout' // our deadline passed
    | 'untrusted-address' // a redirect or a hub outside the allowed origins
    | 'offline' // the browser has no network; nothing was sent
    | 'console-unreachable' // the browser got no usable answer from the console itself
    | 'console-updated' // a deploy happened under the open page
    | 'database-gone' // the console's database cannot be reached, so nobody is known and nothing is sent
    | 'not-recorded' // the trail could not be written, so nothing was sent
    | 'invalid-input' // the console refused what it was given
    | 'signed-out' // no live session at the console
    | 'sign-in-unavailable' // the identity provider could not renew the access token just now
    | 'not-answering' // the API has stopped answering, so the console holds its calls back
    | 'no-hub'; // discovery gave no usable hub
};

export type FailureCause =
  | Unexplained
  | ({ kind: 'insufficient-role' } & RoleRefusal)
  | ({ kind: 'not-permitted' } & RoleRefusal) // the console's own refusal: the role was read, nothing was sent
  | { kind: 'unreadable'; reason: UnreadableReason }
  | { kind: 'unreachable'; reason: UnreachableReason }; // provably unsent

export type FailureKind = FailureCause['kind'];

export type FailureFacts = {
  /** HTTP status Evo answered with; null where there was none. */
  status: number | null;
  /** The `type` member as given, clamped; never fetched, never linked. */
  type: string | null;
  /** The server's own words, clamped to 120 and 300 characters; never parsed. */
  title: string | null;
  detail: string | null;
  /** Seconds, clamped to 0–60; null where Evo named none or nonsense. */
  retryAfterSeconds: number | null;
  /** Our request id, also sent to Evo and kept in the trail. */
  reference: string;
  /** What Evo itself calls the request, where its answer said so. */
  evoReference: string | null;
  /** ISO 8601: when the failure was known. */
  at: string;
};

export type Failure = FailureCause & FailureFacts;

export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** `data-error-type` of the alert that tells of the failure (a contract for tests). */
export function errorTypeOf(failure: Pick<Failure, 'kind'>): string {
  const { kind } = failure;
  if (kind in DOCUMENTED_TYPES) return DOCUMENTED_TYPES[kind as DocumentedKind];
  switch (kind) {
    case 'unreadable':
    case 'untrusted-address':
      return 'unreadable';
    case 'timeout':
      return 'timeout';
    case 'unreachable':
    case 'connection-lost':
    case 'offline':
    case 'console-unreachable':
      return 'network';
    case 'database-gone':
    case 'not-recorded':
    case 'not-permitted':
    case 'invalid-input':
    case 'signed-out':
    case 'console-updated':
    case 'sign-in-unavailable':
    case 'not-answering':
    case 'no-hub':
      return `console/${kind}`;
    default:
      return 'unknown';
  }
}
