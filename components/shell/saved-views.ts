/** A list as it was filtered and sorted, under a name. `href`: its address in this console. */
export type SavedView = { name: string; href: string };

const MOST = 50;
export const LONGEST_VIEW_NAME = 60;
const keyOf = (personId: string) => `evo-console views ${personId}`;

/** The views that a person saved on this browser, by name. */
export function savedViews(personId: string): SavedView[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(keyOf(personId)) ?? '[]');
    if (!Array.isArray(value)) return [];
    const views = value.filter(isView).slice(0, MOST);
    return views.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
  } catch {
    return [];
  }
}

/** Saves a view in place of one of the same name. false: the browser keeps nothing, or there are too many. */
export function saveView(personId: string, view: SavedView): boolean {
  const others = savedViews(personId).filter(({ name }) => name !== view.name);
  return others.length < MOST && write(personId, [...others, view]);
}

export function removeView(personId: string, name: string): void {
  write(
    personId,
    savedViews(personId).filter((view) => view.name !== name),
  );
}

function write(personId: string, views: readonly SavedView[]): boolean {
  try {
    localStorage.setItem(keyOf(personId), JSON.stringify(views));
    return true;
  } catch {
    // Full, or switched off.
    return false;
  }
}

/** Whoever can write to the storage must not choose where a press leads: to a list of this console, or nowhere. */
function isView(value: unknown): value is SavedView {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('href' in value)) return false;
  const { name, href } = value;
  return (
    typeof name === 'string' && name !== '' && typeof href === 'string' && /^\/orgs\/[\w-]+\/workspaces\//.test(href)
  );
}
