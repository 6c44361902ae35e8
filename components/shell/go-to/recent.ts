const MOST = 5;
const keyOf = (personId: string) => `evo-console recent ${personId}`;

/** The workspaces that a person was in last on this browser, the last one first: their ids. */
export function recentWorkspaces(personId: string): string[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(keyOf(personId)) ?? '[]');
    return Array.isArray(value) ? value.filter((id) => typeof id === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Notes that a person is in a workspace. A browser that keeps nothing remembers nothing. */
export function noteWorkspace(personId: string, workspaceId: string): void {
  const others = recentWorkspaces(personId).filter((id) => id !== workspaceId);
  try {
    localStorage.setItem(keyOf(personId), JSON.stringify([workspaceId, ...others].slice(0, MOST)));
  } catch {
    // Full, or switched off.
  }
}
