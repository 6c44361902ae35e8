import { fileCount } from '@/components/files/count-text';
import { formatSize } from '@/components/files/format-size';
import { BandBar } from '@/components/files/insights/band-bar';
import type { Slice } from '@/components/files/insights/storage';
import { Link } from '@/components/ui/link';

/** `href`: the files behind it; null where no list can be confined to them. */
export type BandRow = { key: string; label: string; href: string | null; slice: Slice };

type Props = { label: string; rows: readonly BandRow[]; columns: string; bar: string };

/** Slices below one another, the largest one filling the width. */
export function BandRows({ label, rows, columns, bar }: Props) {
  const most = Math.max(1, ...rows.map(({ slice }) => slice.bytes));
  return (
    <ul aria-label={label} className="grid gap-px">
      {rows.map(({ key, label: name, href, slice }) => (
        <li className={`grid min-h-8 items-center gap-3 ${columns}`} key={key}>
          {href === null ? (
            <bdi className="truncate text-text-2">{name}</bdi>
          ) : (
            <Link
              className="-my-0.5 truncate py-0.5 text-text-2 underline-offset-3 hover:text-text hover:underline"
              data-tip-cut={name}
              href={href}
            >
              <bdi>{name}</bdi>
            </Link>
          )}
          <span className="border-s border-line-strong py-1">
            <BandBar className={bar} families={slice.families} percent={(slice.bytes / most) * 100} />
          </span>
          <span className="text-end whitespace-nowrap tabular-nums" data-tip={fileCount(slice.files)}>
            {formatSize(slice.bytes)}
            <span className="sr-only"> in {fileCount(slice.files)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
