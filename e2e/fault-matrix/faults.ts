import type { Fault } from '../fixtures/sandbox';

type Order = Omit<Fault, 'operation'>;

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
  '200 with a body': { fault: '200' },
  '202': { fault: '202' },
  '301 within the origin': moved(301, '/elsewhere'),
  '302 within the origin': moved(302, '/elsewhere'),
  '307 within the origin': moved(307, '/elsewhere'),
  '308 within the origin': moved(308, '/elsewhere'),
  '301 to another origin': moved(301, 'https://attacker.example/'),
  '302 to another origin': moved(302, 'https://attacker.example/'),
  '307 to another origin': { fault: 'redirect' },
  '308 to another origin': moved(308, 'http://169.254.169.254/latest'),
  '303': { fault: '303' },
  '400 bad-request': { fault: 'bad-request' },
  '400 invalid-path': { fault: 'files/invalid-path' },
  '400 no-file-upload-in-progress': { fault: 'files/no-file-upload-in-progress' },
  '401 missing-token': { fault: 'auth/missing-token' },
  '401 invalid-token': { fault: 'auth/invalid-token' },
  '401 with WWW-Authenticate alone': { fault: 'empty', status: 401, headers: { 'WWW-Authenticate': 'Bearer' } },
  '403 insufficient-role': { fault: 'auth/insufficient-role' },
  '403 without a type': { fault: '403' },
  '403 as a web page': { fault: 'html', status: 403 },
  '404 not-found': { fault: 'files/not-found' },
  '404 without a type': { fault: '404' },
  '405': { fault: '405' },
  '408': { fault: '408' },
  '409 already-exists': { fault: 'files/already-exists' },
  '409 without a type': { fault: '409' },
  '410 gone': { fault: 'files/gone' },
  '410 without a type': { fault: '410' },
  '412': { fault: '412' },
  '413': { fault: '413' },
  '414': { fault: '414' },
  '415': { fault: '415' },
  '422 validation': { fault: 'validation' },
  '423': { fault: '423' },
  '425': { fault: '425' },
  '429 with Retry-After': { fault: '429', retryAfterSeconds: 30 },
  '429 with a Retry-After of years': { fault: '429', retryAfterSeconds: 1_000_000_000 },
  '429 without Retry-After': { fault: '429' },
  '429 with a useless Retry-After': { fault: '429', headers: { 'Retry-After': '-5' } },
  '431': { fault: '431' },
  '451': { fault: '451', body: { title: `For reasons of law ${'x'.repeat(500)}` } },
  '500 api-errors': { fault: 'api-errors' },
  '501': { fault: '501' },
  '502 store-error': { fault: 'metadata/store-error' },
  '502 bad-gateway': { fault: 'bad-gateway' },
  '502 without a type': { fault: '502' },
  '503': { fault: '503' },
  '503 with Retry-After': { fault: '503', retryAfterSeconds: 20 },
  '504': { fault: '504' },
  '520': { fault: '520' },
  '599': { fault: '599' },
  'a web page with 200': { fault: 'html', status: 200 },
  'a web page with 400': { fault: 'html', status: 400 },
  'a web page with 502': { fault: 'html' },
  'nothing with 200': { fault: 'empty', status: 200 },
  'nothing with 400': { fault: 'empty', status: 400 },
  'nothing with 502': { fault: 'empty' },
  'a problem of the wrong content type': { fault: 'validation', headers: { 'Content-Type': 'text/html' } },
  'an answer of the wrong content type': { fault: '200', headers: { 'Content-Type': 'text/plain' } },
  'a list in place of a problem': { fault: '400', body: [{ type: `${TYPES}/file-api/validation` }] },
  'a list in place of an answer': { fault: '200', body: [] },
  'half an answer': { fault: 'truncated' },
  'half a problem': { fault: 'truncated', status: 500, body: `{"type": "${TYPES}/file-api/api-errors` },
  'text that is not UTF-8': { fault: '422', bodyBase64: BROKEN_TEXT },
  'keys twice and __proto__': { fault: '422', body: PROTO_KEYS },
  'a huge answer': { fault: 'huge' },
  'a huge problem': { fault: 'huge', status: 500 },
  'a compression bomb': { fault: 'bomb' },
  'a compression bomb as a problem': { fault: 'bomb', status: 500 },
  'brotli unasked': { fault: 'brotli' },
  'a connection reset after the request': { fault: 'reset' },
  'an unknown type': typed(`${TYPES}/file-api/unheard-of`),
  "another host's type": typed('https://evil.example/error-codes/file-api/files/gone'),
  'a type that is a number': typed(7),
  'a type that is a list': typed([`${TYPES}/file-api/files/gone`]),
  'a type that is relative': typed('/file-api/files/gone'),
  'a type that is a script': typed('javascript:alert(1)'),
  'a type that is very long': typed(`${TYPES}/file-api/files/gone${'x'.repeat(9_000)}`),
  'a body that contradicts its status': { fault: '409', body: { status: 204, title: 'All is well.' } },
} satisfies Record<string, Order>;

export type FaultName = keyof typeof FAULTS;

/** A column of the matrix: it does not compile while a row lacks its cell. */
export type Column<Cell> = Readonly<Record<FaultName, Cell>>;

export function faultNamed(name: FaultName): Order {
  return FAULTS[name];
}

export function rowsOf<Cell>(column: Column<Cell>): [FaultName, Cell][] {
  return Object.entries(column) as [FaultName, Cell][]; // the keys of a Record<FaultName, …>
}
