import { foldText } from '@/lib/names/fold-text';

/** Somewhere a person can go. `label` is the shown form of a name; `note` tells it from others of that name. */
export type Place = {
  group: 'Recent' | 'Views' | 'Pages' | 'Workspaces' | 'Files';
  label: string;
  note: string;
  href: string;
};

const MOST_OF_A_GROUP = 8;

/**
 * The places that fit what was typed, group by group, the best of each first: a name that begins so, then one of whose words
 * does, then one that has it anywhere. Nothing typed: all of them.
 */
export function fittingPlaces(places: readonly Place[], text: string): Place[] {
  const wanted = foldText(text.trim());
  const fitting = places
    .map((place) => ({ place, rank: wanted === '' ? 0 : rankOf(foldText(place.label), wanted) }))
    .filter(({ rank }) => rank >= 0);
  const groups = [...new Set(places.map(({ group }) => group))];
  return groups.flatMap((group) =>
    fitting
      .filter(({ place }) => place.group === group)
      .sort((a, b) => a.rank - b.rank)
      .slice(0, MOST_OF_A_GROUP)
      .map(({ place }) => place),
  );
}

/** 0 is best; -1 does not fit. */
function rankOf(label: string, wanted: string): number {
  const at = label.indexOf(wanted);
  if (at <= 0) return at;
  return /[\p{L}\p{N}]/u.test(label.charAt(at - 1)) ? 2 : 1;
}
