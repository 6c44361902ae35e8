import { fromArrayBuffer, type GeoTIFFImage } from 'geotiff';
import { factsOf, type FileHeader } from './header';

const BEGINNINGS = ['II*\0', 'MM\0*', 'II+\0', 'MM\0+'];
/** What GeoTIFF puts in place of a code of its own register. */
const USER_DEFINED = 32767;

/** What the head of a TIFF says, of the ground as well where it is a GeoTIFF; null for anything else. */
export async function tiffHeader(bytes: Buffer): Promise<FileHeader | null> {
  if (!BEGINNINGS.includes(bytes.toString('latin1', 0, 4))) return null;
  try {
    const tiff = await fromArrayBuffer(new Uint8Array(bytes).buffer);
    const image = await tiff.getImage();
    const keys = image.getGeoKeys();
    return { format: keys === null ? 'Picture, TIFF' : 'Raster, GeoTIFF', facts: factsOf(pairsOf(image)) };
  } catch {
    // Its directory may lie behind the part that was read.
    return { format: 'Picture, TIFF', facts: [] };
  }
}

function pairsOf(image: GeoTIFFImage): [string, string | null][] {
  const noValue = image.getGDALNoData();
  return [
    ['Size', `${grouped(image.getWidth())} × ${grouped(image.getHeight())} pixels`],
    ['Bands', `${image.getSamplesPerPixel()} of ${image.getBitsPerSample()} bits`],
    ['Coordinates', crsOf(image)],
    ['Pixel', pixelOf(image)],
    ['Extent', extentOf(image)],
    ['No value', noValue === null ? null : String(noValue)],
  ];
}

function crsOf(image: GeoTIFFImage): string | null {
  const keys = image.getGeoKeys();
  const code: unknown = keys?.ProjectedCSTypeGeoKey ?? keys?.GeographicTypeGeoKey;
  return typeof code !== 'number' || code === USER_DEFINED ? null : `EPSG:${code}`;
}

function pixelOf(image: GeoTIFFImage): string | null {
  try {
    const [x = 0, y = 0] = image.getResolution();
    return `${Math.abs(x)} × ${Math.abs(y)}`;
  } catch {
    return null;
  }
}

/** West, south, east, north. */
function extentOf(image: GeoTIFFImage): string | null {
  try {
    return image.getBoundingBox().map(String).join(', ');
  } catch {
    return null;
  }
}

function grouped(count: number): string {
  return count.toLocaleString('en');
}
