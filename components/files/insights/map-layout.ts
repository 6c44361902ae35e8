import { hierarchy, treemap } from 'd3-hierarchy';
import type { FolderSlice, Slice } from '@/components/files/insights/storage';
import { joined } from '@/components/files/insights/storage';
import type { Family } from '@/lib/files/family';

/** Sideways in per cent of the map, downwards in pixels. */
export type Box = { left: number; width: number; top: number; height: number };

/** `folder`: null for what is too small to show by itself. */
export type MapFolder = Box & {
  folder: FolderSlice | null;
  folders: number;
  slice: Slice;
  families: (Box & { family: Family; bytes: number })[];
};

const MOST_FOLDERS = 12;
const HEADING = 24;
/** For which the areas are worked out; the map is stretched to the width it has. */
const USUAL_WIDTH = 640;

type Node = { bytes: number; of?: Omit<MapFolder, keyof Box | 'families'>; family?: Family; children?: Node[] };

/** Folders as areas, in each its types: area is size. What has no bytes has no area. */
export function mapLayout(folders: readonly FolderSlice[], height: number): MapFolder[] {
  const shown = mergeSmall(folders.filter(({ bytes }) => bytes > 0));
  const root = hierarchy<Node>({
    bytes: 0,
    children: shown.map((of) => ({
      bytes: 0,
      of,
      children: of.slice.families.map(({ family, bytes }) => ({ family, bytes })),
    })),
  })
    .sum(({ bytes }) => bytes)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const laid = treemap<Node>()
    .size([USUAL_WIDTH, height])
    .paddingTop(({ depth }) => (depth === 1 ? HEADING : 0))(root);
  return (laid.children ?? []).flatMap((node) => {
    if (node.data.of === undefined) return [];
    const families = (node.children ?? []).flatMap((child) =>
      child.data.family === undefined || child.data.bytes === 0
        ? []
        : [{ ...within(child, node), family: child.data.family, bytes: child.data.bytes }],
    );
    return [{ ...node.data.of, ...boxOf(node), families }];
  });
}

function mergeSmall(folders: readonly FolderSlice[]): Omit<MapFolder, keyof Box | 'families'>[] {
  const single = (folder: FolderSlice) => ({ folder, folders: 1, slice: folder });
  if (folders.length <= MOST_FOLDERS) return folders.map(single);
  const rest = folders.slice(MOST_FOLDERS - 1);
  return [
    ...folders.slice(0, MOST_FOLDERS - 1).map(single),
    { folder: null, folders: rest.length, slice: joined(rest) },
  ];
}

type Corners = { x0: number; x1: number; y0: number; y1: number };

function boxOf({ x0, x1, y0, y1 }: Corners): Box {
  return { left: (x0 / USUAL_WIDTH) * 100, width: ((x1 - x0) / USUAL_WIDTH) * 100, top: y0, height: y1 - y0 };
}

/** A box as part of another. */
function within(inner: Corners, outer: Corners): Box {
  const width = Math.max(outer.x1 - outer.x0, Number.EPSILON);
  return {
    left: ((inner.x0 - outer.x0) / width) * 100,
    width: ((inner.x1 - inner.x0) / width) * 100,
    top: inner.y0 - outer.y0,
    height: inner.y1 - inner.y0,
  };
}
