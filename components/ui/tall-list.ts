/**
 * The height in pixels up to which the browser lays a list out: Firefox ends at 17.8 million, Chromium and Safari at 33.5.
 * What is taller is squeezed: its scroll bar runs over so much, and each place of it stands for one of the whole.
 */
export const TALLEST = globalThis.CSS?.supports('-moz-appearance: none') ? 17_000_000 : 33_000_000;

/** Rows are placed from marks so far apart, and not from the top: a browser knows no place below its own limit. */
const MARK_EVERY = 1_000_000;

type TallList = {
  /** Pixels that all rows take, and as many as are laid out for them. */
  natural: number;
  height: number;
  /** Pixels between the first and the last place that can be scrolled to. */
  range: number;
};

/** For a place of the scroll bar: the pixels of the whole above it, and the mark that rows are placed from. */
export function whole({ natural, height, range }: TallList, scrollTop: number): { offset: number; mark: number } {
  if (natural === height || range <= 0) return { offset: scrollTop, mark: 0 };
  const offset = (scrollTop * (range + natural - height)) / range;
  return { offset, mark: Math.floor(offset / MARK_EVERY) * MARK_EVERY };
}

/**
 * The place of the scroll bar nearest to `scrollTop` that has from `least` to `most` pixels of the whole above it. In whole
 * pixels, and rather one too many than a row cut off.
 */
export function nearest(list: TallList, scrollTop: number, least: number, most: number): number {
  const { natural, height, range } = list;
  const { offset } = whole(list, scrollTop);
  const wanted = Math.min(Math.max(offset, least), most);
  if (wanted === offset) return scrollTop;
  return (wanted < offset ? Math.floor : Math.ceil)((wanted * range) / (range + natural - height));
}
