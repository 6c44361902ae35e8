import { fileProblem } from '@/sandbox/files/file-errors';

const LONGEST_NAME = 256;

export interface FilePath {
  folder: string;
  name: string;
}

/** Splits the part of a URL behind `/files/path/`; throws 400 for what is no path. Slashes may be doubled. */
export function parseFilePath(rawPath: string): FilePath {
  const segments = decode(rawPath)
    .split('/')
    .filter((segment) => segment !== '');
  const name = segments.pop();
  if (name === undefined) throw fileProblem('files/invalid-path', 'The path is empty.');
  if ([...segments, name].some((segment) => segment === '.' || segment === '..')) {
    throw fileProblem('files/invalid-path', 'The path must not contain relative segments.');
  }
  if (name.length > LONGEST_NAME) {
    throw fileProblem(
      'files/invalid-path',
      `The file name is too long: at most ${LONGEST_NAME} characters are allowed.`,
    );
  }
  return { folder: segments.length === 0 ? '/' : `/${segments.join('/')}/`, name };
}

/** Throws 400 for a segment that begins or ends with a space: Evo checks that for callers who opt in. */
export function refuseEdgeSpaces({ folder, name }: FilePath): void {
  const segments = [...folder.split('/'), name];
  if (segments.some((segment) => segment !== segment.trim()))
    throw fileProblem('files/invalid-path', 'A part of the path begins or ends with a space.');
}

/** Decoded once only: `%2525` is a literal `%25`. */
function decode(rawPath: string): string {
  try {
    return decodeURIComponent(rawPath);
  } catch {
    throw fileProblem('bad-request', 'The path is not valid percent-encoded UTF-8.');
  }
}
