import { foldText } from './fold-text';
import { reveal } from './reveal';

const LONGEST_SEARCH = 200;

/** What a search looks for. A name that was copied from elsewhere finds its file by what is shown of it. */
export function soughtText(search: string): string {
  return foldText(reveal(search.trim().slice(0, LONGEST_SEARCH)));
}
