import { ApiProblem, ERROR_CODES, type ProblemBody } from '@/sandbox/http/problem';

interface Documented {
  status: number;
  title: string;
  detail: string;
}

/** The File API's documented errors by the end of their type URI. */
export const fileErrors = {
  'files/invalid-path': { status: 400, title: 'Invalid Path.', detail: 'The requested path is invalid.' },
  'bad-request': { status: 400, title: 'Bad Request.', detail: 'The request could not be understood.' },
  'files/no-file-upload-in-progress': {
    status: 400,
    title: 'No file upload in progress',
    detail: 'The requested version has no upload in progress.',
  },
  'auth/missing-token': { status: 401, title: 'Access Denied.', detail: 'No bearer token was given.' },
  'auth/invalid-token': {
    status: 401,
    title: 'Access Denied.',
    detail: 'The bearer token is not valid for this request.',
  },
  'auth/insufficient-role': {
    status: 403,
    title: 'Insufficient Role.',
    detail: 'Your role does not permit this operation.',
  },
  'files/not-found': { status: 404, title: 'File Not Found.', detail: 'The requested file or version does not exist.' },
  'files/already-exists': {
    status: 409,
    title: 'Invalid Request.',
    detail: 'Another file already exists at this path.',
  },
  'files/gone': { status: 410, title: 'The file has been deleted', detail: 'The requested file has been deleted.' },
  validation: { status: 422, title: 'Validation Error.', detail: '[]' },
  'api-errors': { status: 500, title: 'An Error Occurred.', detail: 'An internal error occurred.' },
  'metadata/store-error': {
    status: 502,
    title: 'File Metadata Storage Operation Failed.',
    detail: 'The file metadata store did not answer.',
  },
  'bad-gateway': { status: 502, title: 'Bad Gateway.', detail: 'A service behind this one did not answer.' },
} satisfies Record<string, Documented>;

export type FileErrorType = keyof typeof fileErrors;

export function isFileErrorType(name: string): name is FileErrorType {
  return Object.hasOwn(fileErrors, name);
}

/** The documented body of an error, with another detail or further fields where given. */
export function fileErrorBody(type: FileErrorType, detail?: string, extra: Record<string, unknown> = {}): ProblemBody {
  const { status, title, detail: usual } = fileErrors[type];
  return { type: `${ERROR_CODES}/file-api/${type}`, title, status, detail: detail ?? usual, ...extra };
}

export function fileProblem(type: FileErrorType, detail?: string, extra?: Record<string, unknown>): ApiProblem {
  const body = fileErrorBody(type, detail, extra);
  return new ApiProblem(body, body.status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {});
}

export interface Invalid {
  kind: string;
  where: 'path' | 'query';
  name: string;
  message: string;
  input: string;
}

/** 422: its detail is one string that holds a printed list, not JSON. */
export function validationProblem(faults: Invalid[]): ApiProblem {
  const quote = (text: string): string => `'${text.replace(/[\\']/g, (sign) => `\\${sign}`)}'`;
  const printed = faults.map(
    (fault) =>
      `{'type': ${quote(fault.kind)}, 'loc': (${quote(fault.where)}, ${quote(fault.name)}), 'msg': ${quote(fault.message)}, ` +
      `'input': ${quote(fault.input.slice(0, 200))}, 'url': ${quote(`https://errors.pydantic.dev/2.11/v/${fault.kind}`)}}`,
  );
  return fileProblem('validation', `[${printed.join(', ')}]`);
}
