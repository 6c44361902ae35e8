'use client';

import { FAMILY_WORDS } from '@/components/files/file-facets';
import type { FileFilter } from '@/components/files/file-filter';
import type { FileSearch } from '@/components/files/use-file-search';
import type { Files } from '@/components/files/use-files';
import { Button } from '@/components/ui/button';
import { shownPath } from '@/lib/names/shown-name';
import { FilterChip } from '@/components/ui/chip';
import { dayWords } from '@/components/ui/time-format';

type Chip = { name: string; value: string; without: Partial<FileFilter> };

type Props = { files: Pick<Files, 'creators' | 'modifiers'>; search: FileSearch };

/** The filters in force, each with a way to take it away. */
export function FilterChips({ files, search }: Props) {
  const chips = chipsOf(search.filter, files);
  if (chips.length === 0) return null;
  return (
    <div className="contents">
      {chips.map((chip) => (
        <FilterChip key={chip.name} name={chip.name} onRemove={() => search.change(chip.without)} value={chip.value} />
      ))}
      {chips.length > 1 && (
        <Button onClick={search.clear} size="small" variant="ghost">
          Clear all
        </Button>
      )}
    </div>
  );
}

export function chipsOf(filter: FileFilter, files: Props['files']): Chip[] {
  const person = (options: readonly { value: string; label: string }[], id: string) =>
    options.find((option) => option.value === id)?.label ?? `unknown user ${id.slice(0, 8)}`;
  const chips: (Chip | false)[] = [
    filter.search.trim() !== '' && { name: 'Name has', value: filter.search.trim(), without: { search: '' } },
    filter.folder !== null && { name: 'Folder', value: shownPath(filter.folder), without: { folder: null } },
    filter.family !== null && { name: 'Type', value: FAMILY_WORDS[filter.family], without: { family: null } },
    filter.createdBy !== null && {
      name: 'Created by',
      value: person(files.creators, filter.createdBy),
      without: { createdBy: null },
    },
    filter.modifiedBy !== null && {
      name: 'Modified by',
      value: person(files.modifiers, filter.modifiedBy),
      without: { modifiedBy: null },
    },
    rangeChip('Created', filter.createdFrom, filter.createdTo, { createdFrom: null, createdTo: null }),
    rangeChip('Modified', filter.modifiedFrom, filter.modifiedTo, { modifiedFrom: null, modifiedTo: null }),
  ];
  return chips.filter((chip) => chip !== false);
}

function rangeChip(name: string, from: string | null, to: string | null, without: Partial<FileFilter>): Chip | false {
  if (from === null && to === null) return false;
  if (from !== null && to !== null) return { name, value: `${dayWords(from)} to ${dayWords(to)}`, without };
  return { name, value: from === null ? `until ${dayWords(to ?? '')}` : `since ${dayWords(from)}`, without };
}
