import { type FileFilter, NO_FILTER, parseDay, parseFolder } from '@/components/files/file-filter';
import { FAMILIES } from '@/lib/files/family';

/** A filter from storage; whatever is not understood lets everything through. */
export function parseFilter(value: unknown): FileFilter {
  const stored = new Map(Object.entries(typeof value === 'object' && value !== null ? value : {}));
  const text = (name: keyof FileFilter) => {
    const found: unknown = stored.get(name);
    return typeof found === 'string' ? found : null;
  };
  const day = (name: keyof FileFilter) => {
    const found = text(name);
    return found !== null && parseDay(found) ? found : null;
  };
  return {
    search: text('search') ?? NO_FILTER.search,
    folder: parseFolder(text('folder') ?? ''),
    family: FAMILIES.find((family) => family === text('family')) ?? null,
    createdBy: text('createdBy'),
    modifiedBy: text('modifiedBy'),
    createdFrom: day('createdFrom'),
    createdTo: day('createdTo'),
    modifiedFrom: day('modifiedFrom'),
    modifiedTo: day('modifiedTo'),
  };
}
