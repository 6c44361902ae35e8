'use client';

import { useMemo, useState } from 'react';
import { grouped } from '@/components/files/count-text';
import { FAMILY_WORDS } from '@/components/files/file-facets';
import { formatSize } from '@/components/files/format-size';
import { type Box, type MapFolder, mapLayout } from '@/components/files/insights/map-layout';
import { SectionHead } from '@/components/files/insights/section-head';
import type { FolderSlice, Slice } from '@/components/files/insights/storage';
import type { StorageLinks } from '@/components/files/insights/storage-links';
import { Link } from '@/components/ui/link';
import { Segments } from '@/components/ui/segments';
import type { Family } from '@/lib/files/family';

const HEIGHT = 352;
/** Of an area that is a link, in per cent of the map. */
const LEAST_WIDTH = 9;

/** The custom property that holds a type's colour. */
const COLOUR: Record<Family, string> = {
  table: 'var(--strata-table)',
  log: 'var(--strata-log)',
  cad: 'var(--strata-cad)',
  raster: 'var(--strata-raster)',
  mesh: 'var(--strata-mesh)',
  document: 'var(--strata-doc)',
  other: 'var(--strata-other)',
};

type Props = { folders: readonly FolderSlice[]; links: StorageLinks };

/** Which folders hold how much of which type: as a map, or as a table of all of them. */
export function StorageByFolder({ folders, links }: Props) {
  const [form, setForm] = useState<'map' | 'table'>('map');
  return (
    <section aria-labelledby="by-folder" className="col-span-7 min-w-0 rail:col-span-full">
      <SectionHead id="by-folder" note="area = size of latest versions" title="By folder and type">
        <Segments
          label="Show as"
          onChange={setForm}
          options={[
            { value: 'map', label: 'Map' },
            { value: 'table', label: 'Table' },
          ]}
          value={form}
        />
      </SectionHead>
      {form === 'map' ? <FolderMap folders={folders} links={links} /> : <FolderTable folders={folders} links={links} />}
    </section>
  );
}

function FolderMap({ folders, links }: Props) {
  const areas = useMemo(() => mapLayout(folders, HEIGHT), [folders]);
  if (areas.length === 0) return <p className="text-text-2">No file here has a byte, so there is no area to show.</p>;
  return (
    <ul aria-label="Storage by folder and type" className="relative -m-px" style={{ height: HEIGHT }}>
      {areas.map((area) => (
        <li className="@container absolute p-px" key={area.folder?.path ?? ''} style={styleOf(area)}>
          <Area area={area} links={links} />
        </li>
      ))}
    </ul>
  );
}

function Area({ area, links }: { area: MapFolder; links: StorageLinks }) {
  const { folder, folders, slice, families } = area;
  const name = folder?.shown ?? `${grouped(folders)} smaller folders`;
  const inside = (
    <>
      <span className="sr-only">
        {name}, {formatSize(slice.bytes)}: {typesOf(slice)}
      </span>
      <span
        aria-hidden="true"
        className="absolute inset-x-1 top-0 flex h-6 items-center gap-2 text-12 whitespace-nowrap text-text-2 @max-[3.5rem]:hidden"
      >
        <bdi className="truncate">{name}</bdi>
        <b className="ms-auto font-medium text-text tabular-nums @max-[7rem]:hidden">{formatSize(slice.bytes)}</b>
      </span>
      {families.map((part) => (
        <span
          aria-hidden="true"
          className="@container-size absolute overflow-hidden text-12 leading-4 [clip-path:inset(1px_round_2px)] group-hover:brightness-95 forced-colors:border"
          key={part.family}
          style={{
            ...styleOf(part),
            backgroundColor: `color-mix(in oklab, ${COLOUR[part.family]} 24%, var(--surface))`,
            boxShadow: `inset 0 3px 0 ${COLOUR[part.family]}`,
          }}
        >
          <span className="block px-1.5 pt-2.5 whitespace-nowrap text-text @max-[3.6rem]:hidden [@container(max-height:44px)]:hidden">
            {FAMILY_WORDS[part.family]}
            <b className="block font-medium tabular-nums">{formatSize(part.bytes)}</b>
          </span>
        </span>
      ))}
    </>
  );
  const tip = `${name}, ${formatSize(slice.bytes)}: ${typesOf(slice)}`;
  // Too narrow for a finger on a phone: the table leads there too.
  return folder === null || area.width < LEAST_WIDTH ? (
    <span className="group absolute inset-px" data-tip={tip}>
      {inside}
    </span>
  ) : (
    <Link className="group absolute inset-px" data-tip={tip} href={links.folder(folder.path)}>
      {inside}
    </Link>
  );
}

function styleOf({ left, width, top, height }: Box) {
  return { left: `${left}%`, width: `${width}%`, top, height };
}

function typesOf({ families }: Slice): string {
  return families.map(({ family, bytes }) => `${FAMILY_WORDS[family]} ${formatSize(bytes)}`).join(', ');
}

const CELL = 'border-b border-line-soft py-1.5 pe-3 align-baseline';

function FolderTable({ folders, links }: Props) {
  return (
    <div className="thin-scroll overflow-auto" style={{ maxHeight: HEIGHT }} tabIndex={0}>
      <table aria-label="Storage by folder" className="w-full text-start">
        <thead className="text-12 text-text-2">
          <tr>
            <th className={`${CELL} text-start font-medium`} scope="col">
              Folder
            </th>
            <th className={`${CELL} text-end font-medium`} scope="col">
              Size
            </th>
            <th className={`${CELL} text-end font-medium`} scope="col">
              Files
            </th>
            <th className={`${CELL} text-start font-medium`} scope="col">
              Types
            </th>
          </tr>
        </thead>
        <tbody>
          {folders.map((folder) => (
            <tr key={folder.path}>
              <th className={`${CELL} text-start font-medium`} scope="row">
                <Link className="link" href={links.folder(folder.path)}>
                  <bdi>{folder.shown}</bdi>
                </Link>
              </th>
              <td className={`${CELL} text-end whitespace-nowrap tabular-nums`}>{formatSize(folder.bytes)}</td>
              <td className={`${CELL} text-end whitespace-nowrap tabular-nums`}>{grouped(folder.files)}</td>
              <td className={`${CELL} text-12 text-text-2`}>{typesOf(folder)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
