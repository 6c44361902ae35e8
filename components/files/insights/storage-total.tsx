import { fileCount } from '@/components/files/count-text';
import { FAMILY_WORDS } from '@/components/files/file-facets';
import { formatSize } from '@/components/files/format-size';
import { BandBar } from '@/components/files/insights/band-bar';
import type { Slice } from '@/components/files/insights/storage';
import type { StorageLinks } from '@/components/files/insights/storage-links';
import { STRATA_CLASS } from '@/components/files/strata-colours';
import { Link } from '@/components/ui/link';

/** How much there is, and of which type. */
export function StorageTotal({ whole, links }: { whole: Slice; links: StorageLinks }) {
  return (
    <section aria-label="Storage" className="col-span-full">
      <p className="flex flex-wrap items-baseline gap-x-2 text-28 leading-9 font-semibold tracking-tight">
        {formatSize(whole.bytes)}{' '}
        <Link
          className="inline-block py-0.5 text-14 font-normal tracking-normal text-text-2 hover:underline"
          href={links.all}
        >
          in {fileCount(whole.files)}, latest versions only
        </Link>
      </p>
      <BandBar className="my-2 h-4" families={whole.families} />
      <ul aria-label="Storage by type" className="-mx-2 flex flex-wrap gap-x-3">
        {whole.families.map(({ family, bytes }) => (
          <li key={family}>
            <Link
              className="inline-flex min-h-7 items-center gap-1.5 rounded-4 px-2 text-12 whitespace-nowrap text-text-2 hover:bg-active"
              href={links.family(family)}
            >
              <span className={`size-2 rounded-2 forced-color-adjust-none ${STRATA_CLASS[family]}`} />
              {FAMILY_WORDS[family]} <b className="font-medium text-text tabular-nums">{formatSize(bytes)}</b>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
