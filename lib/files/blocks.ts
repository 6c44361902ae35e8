/** Bytes of a block; the last one of a file may be shorter. The size Evo's own clients use. */
export const BLOCK_BYTES = 4 * 1024 * 1024;

/** So many a blob can have, which makes 195 GiB. */
export const MOST_BLOCKS = 50_000;

/** How many blocks a file of so many bytes has; an empty one has none. */
export function blockCount(size: number): number {
  return Math.ceil(size / BLOCK_BYTES);
}

/** What the blob store knows a block by: its place in the file, in base64, equally long for all of them. */
export function blockId(index: number): string {
  return btoa(String(index * BLOCK_BYTES).padStart(32, '0'));
}
