import { Icon } from '@/components/ui/icon';
import { type Family, familyOf } from '@/lib/files/family';

const COLOURS: Record<Family, string> = {
  table: 'text-strata-table',
  log: 'text-strata-log',
  cad: 'text-strata-cad',
  raster: 'text-strata-raster',
  mesh: 'text-strata-mesh',
  document: 'text-strata-doc',
  other: 'text-strata-other',
};

/** The silhouette of a file's family, by its name. */
export function FileTypeIcon({ name, className = '' }: { name: string; className?: string }) {
  const family = familyOf(name);
  return <Icon className={`${COLOURS[family]} ${className}`} name={`family-${family}`} />;
}
