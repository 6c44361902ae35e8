import { shownName } from '@/lib/names/shown-name';

/** A name from Evo, shown so that nothing in it can hide or reorder its surroundings. */
export function EvoName({ name, className = '' }: { name: string; className?: string }) {
  return <bdi className={`name ${className}`}>{shownName(name)}</bdi>;
}
