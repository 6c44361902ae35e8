import { type Invalid, validationProblem } from '@/sandbox/files/file-errors';
import { parseBoolean, parseInteger } from '@/sandbox/http/parameters';

const LARGEST_VERSION = 9_223_372_036_854_775_807n;

export interface OneFileQuery {
  versionId: string | null;
  includeVersions: boolean;
  /** null when the parameter is missing: on PUT that means "no restore". */
  deleted: boolean | null;
}

/** Reads the parameters of single-file calls. `version` is an older name of `version_id`. */
export function parseOneFileQuery(query: URLSearchParams): OneFileQuery {
  const faults: Invalid[] = [];
  const boolean = (name: string): boolean | null => {
    const text = query.getAll(name).at(-1);
    const value = text === undefined ? null : parseBoolean(text);
    if (text !== undefined && value === null) {
      faults.push({
        kind: 'bool_parsing',
        where: 'query',
        name,
        message: 'Input should be a valid boolean',
        input: text,
      });
    }
    return value;
  };
  const versionText = query.getAll('version_id').at(-1) ?? query.getAll('version').at(-1);
  const version = versionText === undefined ? null : parseInteger(versionText, -LARGEST_VERSION, LARGEST_VERSION);
  if (versionText !== undefined && version === null) {
    const message = 'Input should be a 64-bit integer';
    faults.push({ kind: 'int_parsing', where: 'query', name: 'version_id', message, input: versionText });
  }
  const parsed = {
    versionId: version?.toString() ?? null,
    includeVersions: boolean('include_versions') ?? false,
    deleted: boolean('deleted'),
  };
  if (faults.length > 0) throw validationProblem(faults);
  return parsed;
}
