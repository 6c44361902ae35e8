import { FAMILY_WORDS, type FamilyPart } from '@/components/files/file-facets';
import { formatSize } from '@/components/files/format-size';
import { STRATA_CLASS } from '@/components/files/strata-colours';

type Props = { families: readonly FamilyPart[]; className: string; percent?: number };

/** What types amount to, as bands of a core. A picture: the figures stand beside it. `percent`: of the room there is. */
export function BandBar({ families, className, percent = 100 }: Props) {
  const bytes = families.reduce((sum, part) => sum + part.bytes, 0);
  return (
    <span
      aria-hidden="true"
      className={`flex min-w-0.5 gap-(--band-gap) ${className}`}
      style={{ width: `${percent}%` }}
    >
      {families.map((part) => (
        <span
          className={`min-w-px rounded-[1px] forced-color-adjust-none first:rounded-s-2 last:rounded-e-2 ${STRATA_CLASS[part.family]}`}
          data-tip={`${FAMILY_WORDS[part.family]} ${formatSize(part.bytes)}`}
          key={part.family}
          style={{ flex: `${bytes > 0 ? part.bytes : part.files} 1 0` }}
        />
      ))}
    </span>
  );
}
