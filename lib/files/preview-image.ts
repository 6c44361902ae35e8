/** Pictures that browsers draw and that hold no script, by how they begin. */
const BEGINNINGS: readonly { type: string; at: number; bytes: readonly number[] }[] = [
  { type: 'image/png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/gif', at: 0, bytes: [0x47, 0x49, 0x46, 0x38] },
  { type: 'image/webp', at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
  { type: 'image/bmp', at: 0, bytes: [0x42, 0x4d] },
];

/** The media type of a picture by its bytes, whatever it is called; null for anything else. */
export function imageTypeOf(bytes: Uint8Array): string | null {
  const found = BEGINNINGS.find(({ at, bytes: beginning }) => beginning.every((byte, i) => bytes[at + i] === byte));
  return found?.type ?? null;
}

/** Whether a name promises such a picture, so that all of it is worth reading. */
export function mayBeImage(name: string): boolean {
  return /\.(?:png|jpe?g|gif|webp|bmp)$/i.test(name);
}
