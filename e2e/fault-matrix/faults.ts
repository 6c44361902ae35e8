import type { Fault } from '../fixtures/sandbox';

type Order = Omit<Fault, 'operation'>;
/** How the console marks such an answer: `data-error-type` and `data-http-status`, and what the sandbox is ordered. */
type Row = readonly [type: string, status: number | null, order: Order];

export const UNREADABLE = 'unreadable';

const TYPES = 'https://seequent.com/error-codes';

/** A problem with this `type`, whatever it is. */
function typed(type: unknown, status = 400): Order {
  return { fault: String(status), body: { type, status, title: 'A title of its own.', detail: null } };
}

function moved(status: number, location: string): Order {
  return { fault: 'empty', status, headers: { Location: location } };
}

/** A validation problem whose title holds a byte order mark, a NUL and a byte that is no UTF-8. */
const BROKEN_TEXT = Buffer.concat([
  Buffer.from([0xef, 0xbb, 0xbf]),
  Buffer.from(`{"type":"${TYPES}/file-api/validation","status":422,"title":"t","detail":"a\\u0000b`),
  Buffer.from([0xff]),
  Buffer.from('c\\ud800d"}'),
]).toString('base64');

const PROTO_KEYS =
  `{"type": "${TYPES}/file-api/bad-request", "__proto__": {"type": "${TYPES}/file-api/files/gone"}, ` +
  `"type": "${TYPES}/file-api/validation", "constructor": 1, "detail": "the last one"}`;

/** Every way in which an answer of Evo can go wrong, by the name of its row in the fault matrix. */
export const FAULTS = {
  '200 with a body': [UNREADABLE, 200, { fault: '200' }],
  '202': [UNREADABLE, 202, { fault: '202' }],
  '301 within the origin': [UNREADABLE, 301, moved(301, '/elsewhere')],
  '302 within the origin': [UNREADABLE, 302, moved(302, '/elsewhere')],
  '307 within the origin': [UNREADABLE, 307, moved(307, '/elsewhere')],
  '308 within the origin': [UNREADABLE, 308, moved(308, '/elsewhere')],
  '301 to another origin': [UNREADABLE, 301, moved(301, 'https://attacker.example/')],
  '302 to another origin': [UNREADABLE, 302, moved(302, 'https://attacker.example/')],
  '307 to another origin': [UNREADABLE, 307, { fault: 'redirect' }],
  '308 to another origin': [UNREADABLE, 308, moved(308, 'http://169.254.169.254/latest')],
  '303': [UNREADABLE, 303, { fault: '303' }],
  '400 bad-request': ['/file-api/bad-request', 400, { fault: 'bad-request' }],
  '400 invalid-path': ['/file-api/files/invalid-path', 400, { fault: 'files/invalid-path' }],
  '400 no-file-upload-in-progress': [
    '/file-api/files/no-file-upload-in-progress',
    400,
    { fault: 'files/no-file-upload-in-progress' },
  ],
  '401 missing-token': ['/file-api/auth/missing-token', 401, { fault: 'auth/missing-token' }],
  '401 invalid-token': ['/file-api/auth/invalid-token', 401, { fault: 'auth/invalid-token' }],
  '401 with WWW-Authenticate alone': [
    'unknown',
    401,
    { fault: 'empty', status: 401, headers: { 'WWW-Authenticate': 'Bearer' } },
  ],
  '403 insufficient-role': ['/file-api/auth/insufficient-role', 403, { fault: 'auth/insufficient-role' }],
  '403 without a type': ['unknown', 403, { fault: '403' }],
  '403 as a web page': [UNREADABLE, 403, { fault: 'html', status: 403 }],
  '404 not-found': ['/file-api/files/not-found', 404, { fault: 'files/not-found' }],
  '404 without a type': ['unknown', 404, { fault: '404' }],
  '405': ['unknown', 405, { fault: '405' }],
  '408': ['unknown', 408, { fault: '408' }],
  '409 already-exists': ['/file-api/files/already-exists', 409, { fault: 'files/already-exists' }],
  '409 without a type': ['unknown', 409, { fault: '409' }],
  '410 gone': ['/file-api/files/gone', 410, { fault: 'files/gone' }],
  '410 without a type': ['unknown', 410, { fault: '410' }],
  '412': ['unknown', 412, { fault: '412' }],
  '413': ['unknown', 413, { fault: '413' }],
  '414': ['unknown', 414, { fault: '414' }],
  '415': ['unknown', 415, { fault: '415' }],
  '422 validation': ['/file-api/validation', 422, { fault: 'validation' }],
  '423': ['unknown', 423, { fault: '423' }],
  '425': ['unknown', 425, { fault: '425' }],
  '429 with Retry-After': ['unknown', 429, { fault: '429', retryAfterSeconds: 30 }],
  '429 with a Retry-After of years': ['unknown', 429, { fault: '429', retryAfterSeconds: 1_000_000_000 }],
  '429 without Retry-After': ['unknown', 429, { fault: '429' }],
  '429 with a useless Retry-After': ['unknown', 429, { fault: '429', headers: { 'Retry-After': '-5' } }],
  '431': ['unknown', 431, { fault: '431' }],
  '451': ['unknown', 451, { fault: '451', body: { title: `For reasons of law ${'x'.repeat(500)}` } }],
  '500 api-errors': ['/file-api/api-errors', 500, { fault: 'api-errors' }],
  '501': ['unknown', 501, { fault: '501' }],
  '502 store-error': ['/file-api/metadata/store-error', 502, { fault: 'metadata/store-error' }],
  '502 bad-gateway': ['/file-api/bad-gateway', 502, { fault: 'bad-gateway' }],
  '502 without a type': ['unknown', 502, { fault: '502' }],
  '503': ['unknown', 503, { fault: '503' }],
  '503 with Retry-After': ['unknown', 503, { fault: '503', retryAfterSeconds: 20 }],
  '504': ['unknown', 504, { fault: '504' }],
  '520': ['unknown', 520, { fault: '520' }],
  '599': ['unknown', 599, { fault: '599' }],
  'a web page with 200': [UNREADABLE, 200, { fault: 'html', status: 200 }],
  'a web page with 400': [UNREADABLE, 400, { fault: 'html', status: 400 }],
  'a web page with 502': [UNREADABLE, 502, { fault: 'html' }],
  'nothing with 200': [UNREADABLE, 200, { fault: 'empty', status: 200 }],
  'nothing with 400': [UNREADABLE, 400, { fault: 'empty', status: 400 }],
  'nothing with 502': [UNREADABLE, 502, { fault: 'empty' }],
  'a problem of the wrong content type': [
    '/file-api/validation',
    422,
    { fault: 'validation', headers: { 'Content-Type': 'text/html' } },
  ],
  'an answer of the wrong content type': [UNREADABLE, 200, { fault: '200', headers: { 'Content-Type': 'text/plain' } }],
  'a list in place of a problem': ['unknown', 400, { fault: '400', body: [{ type: `${TYPES}/file-api/validation` }] }],
  'a list in place of an answer': [UNREADABLE, 200, { fault: '200', body: [] }],
  'half an answer': [UNREADABLE, 200, { fault: 'truncated' }],
  'half a problem': [
    UNREADABLE,
    500,
    { fault: 'truncated', status: 500, body: `{"type": "${TYPES}/file-api/api-errors` },
  ],
  'text that is not UTF-8': ['/file-api/validation', 422, { fault: '422', bodyBase64: BROKEN_TEXT }],
  'keys twice and __proto__': ['/file-api/validation', 422, { fault: '422', body: PROTO_KEYS }],
  'a huge answer': [UNREADABLE, 200, { fault: 'huge' }],
  'a huge problem': [UNREADABLE, 500, { fault: 'huge', status: 500 }],
  'a compression bomb': [UNREADABLE, 200, { fault: 'bomb' }],
  'a compression bomb as a problem': [UNREADABLE, 500, { fault: 'bomb', status: 500 }],
  'brotli unasked': [UNREADABLE, 200, { fault: 'brotli' }],
  'a connection reset after the request': ['network', null, { fault: 'reset' }],
  'an unknown type': ['unknown', 400, typed(`${TYPES}/file-api/unheard-of`)],
  "another host's type": ['unknown', 400, typed('https://evil.example/error-codes/file-api/files/gone')],
  'a type that is a number': ['unknown', 400, typed(7)],
  'a type that is a list': ['unknown', 400, typed([`${TYPES}/file-api/files/gone`])],
  'a type that is relative': ['unknown', 400, typed('/file-api/files/gone')],
  'a type that is a script': ['unknown', 400, typed('javascript:alert(1)')],
  'a type that is very long': ['unknown', 400, typed(`${TYPES}/file-api/files/gone${'x'.repeat(9_000)}`)],
  'a body that contradicts its status': [
    'unknown',
    409,
    { fault: '409', body: { status: 204, title: 'All is well.' } },
  ],
} satisfies Record<string, Row>;

export type FaultName = keyof typeof FAULTS;

/** A column of the matrix: it does not compile while a row lacks its cell. */
export type Column<Cell> = Readonly<Record<FaultName, Cell>>;

export function faultNamed(name: FaultName): { type: string; status: number | null; order: Order } {
  const [type, status, order] = FAULTS[name];
  return { type, status, order };
}

/** Whether the answer leaves open what Evo did, so that the file is read back before anything is said. */
export function isUnclear(name: FaultName): boolean {
  const { type, status } = faultNamed(name);
  return type === UNREADABLE || status === null || status < 400 || status === 408 || status >= 500;
}

export function rowsOf<Cell>(column: Column<Cell>): [FaultName, Cell][] {
  return Object.entries(column) as [FaultName, Cell][]; // the keys of a Record<FaultName, …>
}
