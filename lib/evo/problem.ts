import { shownWords } from '@/lib/names/shown-name';
import {
  DOCUMENTED_TYPES,
  type DocumentedKind,
  type FailureCause,
  type FailureFacts,
  type StatusKind,
} from './failure';
import { redact } from './redact';
import { roleRefusal } from './role-refusal';

const KIND_OF_PATH = new Map<string, DocumentedKind>(
  Object.entries(DOCUMENTED_TYPES).map(([kind, path]) => [path, kind as DocumentedKind]),
);

const KIND_OF_STATUS = new Map<number, StatusKind>([
  [401, 'unauthorised'],
  [403, 'forbidden'],
  [404, 'missing'],
  [405, 'unsupported'],
  [408, 'request-timeout'],
  [409, 'conflict'],
  [410, 'missing'],
  [412, 'conflict'],
  [413, 'too-large'],
  [414, 'too-large'],
  [423, 'locked'],
  [425, 'locked'],
  [429, 'rate-limited'],
  [431, 'too-large'],
  [501, 'unsupported'],
  [503, 'unavailable'],
  [504, 'gateway-timeout'],
]);

const LONGEST_TYPE = 300;
const LONGEST_TITLE = 120;
const LONGEST_DETAIL = 300;

type Problem = { cause: FailureCause } & Pick<FailureFacts, 'status' | 'type' | 'title' | 'detail'>;

/**
 * What an error answer with a JSON body means: by the type's URI, then by the HTTP status, never by its prose.
 * Members of the wrong type count as missing; the body's own `status` is not read. Never throws.
 */
export function parseProblem(status: number, body: unknown): Problem {
  const members = new Map(isObject(body) ? Object.entries(body) : []);
  const kind = documentedKind(members.get('type'));
  return {
    cause: kind === null ? { kind: kindOfStatus(status) } : causeOf(kind, members),
    status,
    type: words(members.get('type'), LONGEST_TYPE),
    title: words(members.get('title'), LONGEST_TITLE),
    detail: words(members.get('detail'), LONGEST_DETAIL),
  };
}

/** The kind of an answer by its status alone. */
export function kindOfStatus(status: number): StatusKind {
  return KIND_OF_STATUS.get(status) ?? 'unknown';
}

function causeOf(kind: DocumentedKind, members: Map<string, unknown>): FailureCause {
  if (kind !== 'insufficient-role') return { kind };
  return { kind, ...roleRefusal(members.get('permitted_roles'), members.get('your_role')) };
}

/** The host is checked and the path compared whole: a suffix alone could stand at the end of anybody's address. */
function documentedKind(type: unknown): DocumentedKind | null {
  if (typeof type !== 'string' || type.length > LONGEST_TYPE || !URL.canParse(type)) return null;
  const url = new URL(type);
  const ours = url.hostname === 'seequent.com' || url.hostname.endsWith('.seequent.com');
  if (url.protocol !== 'https:' || !ours || url.port !== '' || url.username !== '' || url.password !== '') return null;
  const prefix = '/error-codes';
  if (!url.pathname.startsWith(`${prefix}/`) || !type.endsWith(url.pathname)) return null;
  return KIND_OF_PATH.get(url.pathname.slice(prefix.length)) ?? null;
}

function words(value: unknown, max: number): string | null {
  if (typeof value !== 'string') return null;
  const shown = shownWords(redact(value.slice(0, max * 8)), max);
  return shown === '' ? null : shown;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
