import type { Family } from '@/lib/files/family';

/** The colour of a type's band, as a class. */
export const STRATA_CLASS: Record<Family, string> = {
  table: 'bg-strata-table',
  log: 'bg-strata-log',
  cad: 'bg-strata-cad',
  raster: 'bg-strata-raster',
  mesh: 'bg-strata-mesh',
  document: 'bg-strata-doc',
  other: 'bg-strata-other',
};
