import { FileTypeIcon } from '@/components/shell/file-type-icon';
import { CutName } from '@/components/shell/cut-name';
import { formatSize } from '@/components/files/format-size';
import { type BandRow, BandRows } from '@/components/files/insights/band-rows';
import { SectionHead } from '@/components/files/insights/section-head';
import { joined, type PersonSlice, type Storage, type YearSlice } from '@/components/files/insights/storage';
import type { StorageLinks } from '@/components/files/insights/storage-links';
import { Link } from '@/components/ui/link';

type Props = { storage: Storage; links: StorageLinks };

const MOST_YEARS = 8;
const MOST_PEOPLE = 6;
/** Not changed for so many years, a file may be one that nobody misses. */
const LONG_AGO = 3;

/** How much was changed last in which year. */
export function StorageByAge({ storage, links }: Props) {
  const rows = yearRows(storage.years, links);
  const until = new Date().getFullYear() - LONG_AGO;
  const old = joined(storage.years.filter(({ year }) => year !== null && year <= until));
  return (
    <section aria-labelledby="by-age" className="col-span-5 min-w-0 rail:col-span-full">
      <SectionHead id="by-age" note="year last changed" title="By age" />
      <BandRows bar="h-5" columns="grid-cols-[5rem_minmax(0,1fr)_5rem]" label="Storage by age" rows={rows} />
      {old.files > 0 && (
        <p className="mt-2 flex flex-wrap justify-between gap-3 text-text-2">
          <span>
            <b className="font-semibold text-text">{formatSize(old.bytes)}</b> unchanged since {until}
          </span>
          <Link className="link inline-grid min-h-6 items-center" href={links.years({ from: null, to: until })}>
            See the files
          </Link>
        </p>
      )}
    </section>
  );
}

function yearRows(years: readonly YearSlice[], links: StorageLinks): BandRow[] {
  const known = years.filter(({ year }) => year !== null);
  const shown = known.length > MOST_YEARS ? known.slice(0, MOST_YEARS - 1) : known;
  const rest = known.slice(shown.length);
  const unknown = years.filter(({ year }) => year === null);
  const newest = rest[0]?.year ?? null;
  return [
    ...shown.map((slice) => {
      const year = slice.year ?? 0;
      return { key: String(year), label: String(year), href: links.years({ from: year, to: year }), slice };
    }),
    ...(newest === null
      ? []
      : [{ key: 'before', label: `to ${newest}`, href: links.years({ from: null, to: newest }), slice: joined(rest) }]),
    ...unknown.map((slice) => ({ key: 'unknown', label: 'unknown', href: null, slice })),
  ];
}

/** How much was changed last by whom. */
export function StorageByPerson({ storage, links }: Props) {
  return (
    <section aria-labelledby="by-person" className="col-span-4 min-w-0 rail:col-span-full">
      <SectionHead id="by-person" note="last to change the file" title="By person" />
      <BandRows
        bar="h-3"
        columns="grid-cols-[minmax(5.5rem,7rem)_minmax(0,1fr)_4.5rem]"
        label="Storage by person"
        rows={personRows(storage.people, links)}
      />
    </section>
  );
}

function personRows(people: readonly PersonSlice[], links: StorageLinks): BandRow[] {
  const shown = people.length > MOST_PEOPLE ? people.slice(0, MOST_PEOPLE - 1) : people;
  const rest = people.slice(shown.length);
  return [
    ...shown.map((slice) => ({
      key: slice.personId,
      label: slice.label,
      href: links.person(slice.personId),
      slice,
    })),
    ...(rest.length === 0 ? [] : [{ key: 'rest', label: `${rest.length} others`, href: null, slice: joined(rest) }]),
  ];
}

/** The largest files, each with the way to it. */
export function LargestFiles({ storage, links }: Props) {
  return (
    <section aria-labelledby="largest" className="col-span-4 min-w-0 rail:col-span-full">
      <SectionHead id="largest" title="Largest files">
        <Link className="link inline-grid min-h-6 min-w-6 place-items-center" href={links.bySize}>
          All<span className="sr-only"> files by size</span>
        </Link>
      </SectionHead>
      <ol aria-labelledby="largest">
        {storage.largest.map((file) => (
          <li className="flex min-h-8 items-center gap-2 border-b border-line-soft" key={file.id}>
            <FileTypeIcon name={file.name} />
            <span className="min-w-0 flex-1">
              {file.usable ? (
                <Link className="block py-0.5 underline-offset-3 hover:underline" href={links.file(file.id)}>
                  <CutName shown={file.shown} />
                </Link>
              ) : (
                <CutName shown={file.shown} />
              )}
            </span>
            <span className="whitespace-nowrap text-text-2 tabular-nums">{formatSize(file.size)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
