'use client';

import { FAMILY_WORDS, type FamilyPart } from '@/components/files/file-facets';
import { formatSize } from '@/components/files/format-size';
import { grouped } from '@/components/files/count-text';
import { STRATA_CLASS } from '@/components/files/strata-colours';
import type { Family } from '@/lib/files/family';

type Props = { parts: readonly FamilyPart[]; chosen: Family | null; onChoose: (family: Family | null) => void };

/** What the files amount to by type, as bands of a core; the legend filters by type. */
export function TypeStrata({ parts, chosen, onChoose }: Props) {
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
  const words = parts.map((part) => `${FAMILY_WORDS[part.family]} ${formatSize(part.bytes)}`).join(', ');
  return (
    <div className="min-h-12 px-5 pt-3 phone:px-4">
      <div aria-label={`Storage by type: ${words || 'nothing'}`} className="flex h-2 gap-(--band-gap)" role="img">
        {parts.length === 0 && <span className="flex-1 rounded-2 bg-strata-empty" />}
        {parts.map((part) => (
          <span
            className={`min-w-0.5 rounded-[1px] transition-opacity duration-(--t-quick) first:rounded-s-2 last:rounded-e-2 forced-colors:border forced-color-adjust-none ${STRATA_CLASS[part.family]} ${chosen !== null && chosen !== part.family ? 'opacity-40' : ''}`}
            key={part.family}
            style={{ flex: `${bytes > 0 ? part.bytes : part.files} 1 0` }}
          />
        ))}
      </div>
      <ul aria-label="Filter by type" className="relative -mx-2 my-1 flex min-h-6 flex-wrap gap-x-1">
        {parts.map((part) => (
          <li key={part.family}>
            <FamilyChip chosen={chosen === part.family} onChoose={onChoose} part={part} />
          </li>
        ))}
      </ul>
    </div>
  );
}

type FamilyChipProps = { part: FamilyPart; chosen: boolean; onChoose: Props['onChoose'] };

function FamilyChip({ part: { family, files }, chosen, onChoose }: FamilyChipProps) {
  return (
    <button
      aria-pressed={chosen}
      className="type-button"
      onClick={() => onChoose(chosen ? null : family)}
      type="button"
    >
      <span className={`size-2 rounded-2 forced-color-adjust-none ${STRATA_CLASS[family]}`} />
      {FAMILY_WORDS[family]}{' '}
      <span className="font-normal text-text-3 tabular-nums">
        {grouped(files)}
        <span className="sr-only"> {files === 1 ? 'file' : 'files'}</span>
      </span>
    </button>
  );
}
