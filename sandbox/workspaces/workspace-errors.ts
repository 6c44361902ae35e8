import { ApiProblem, ERROR_CODES, type ProblemBody } from '@/sandbox/http/problem';

/** Evo documents the statuses of the Workspace API but not its type URIs: these are placeholders. */
const workspaceErrors = {
  'bad-request': { status: 400, title: 'Bad Request' },
  unauthorized: { status: 401, title: 'Unauthorized' },
  forbidden: { status: 403, title: 'Forbidden' },
  'not-found': { status: 404, title: 'Not Found' },
  'method-not-allowed': { status: 405, title: 'Method Not Allowed' },
  conflict: { status: 409, title: 'Conflict' },
  gone: { status: 410, title: 'Gone' },
  validation: { status: 422, title: 'Validation Error' },
} as const;

export type WorkspaceErrorType = keyof typeof workspaceErrors;

export interface InvalidParam {
  name: string;
  reason: string;
}

/** The Workspace API's body: `invalid-params` in place of the File API's roles. */
export function workspaceErrorBody(
  status: number,
  type: string,
  title: string,
  detail: string | null,
  invalid: InvalidParam[] | null = null,
): ProblemBody {
  return { type: `${ERROR_CODES}/workspace/${type}`, title, status, detail, 'invalid-params': invalid };
}

export function workspaceProblem(
  type: WorkspaceErrorType,
  detail: string,
  invalid: InvalidParam[] | null = null,
): ApiProblem {
  const { status, title } = workspaceErrors[type];
  return new ApiProblem(
    workspaceErrorBody(status, type, title, detail, invalid),
    status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {},
  );
}
