import { foldText } from '@/lib/names/fold-text';
import { shownName } from '@/lib/names/shown-name';
import { paths } from '@/lib/paths';

/** Somewhere a person can go. `label` is the shown form of a name; `note` tells it from others of that name. */
export type Place = {
  group: 'Recent' | 'Views' | 'Pages' | 'Workspaces' | 'Files' | 'People' | 'Elsewhere';
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

/** Where to look for what the page does not know: all files that the person may list, and all people. */
export function placesElsewhere(orgId: string | null, text: string): Place[] {
  const wanted = text.trim();
  if (orgId === null || wanted === '') return [];
  const place = (label: string, note: string, href: string): Place => ({ group: 'Elsewhere', label, note, href });
  const shown = `“${shownName(wanted)}”`;
  return [
    place(`Files with ${shown} in their name`, 'in all your workspaces', paths.search(orgId, wanted)),
    place(`People with ${shown} in their name`, 'and their roles', paths.roles(orgId, { q: wanted })),
  ];
}

/** 0 is best; -1 does not fit. */
function rankOf(label: string, wanted: string): number {
  const at = label.indexOf(wanted);
  if (at <= 0) return at;
  return /[\p{L}\p{N}]/u.test(label.charAt(at - 1)) ? 2 : 1;
}
