const ID = '[^/]+';
const FILES = `/file/v2/orgs/${ID}/workspaces/${ID}/files`;
const WORKSPACES = `/workspace(/admin)?/orgs/${ID}/workspaces`;

type Rule = { path: RegExp; byMethod: Record<string, string> };

const RULES: readonly Rule[] = [
  rule(FILES, { GET: 'files.list' }),
  rule(`${FILES}/${ID}`, { GET: 'files.get', DELETE: 'files.delete', PUT: 'files.restore' }),
  rule(`${FILES}/path/.+`, { PUT: 'files.upload' }),
  rule('/evo/identity/v2/discovery', { GET: 'discovery' }),
  rule(WORKSPACES, { GET: 'workspaces.list' }),
  rule(`${WORKSPACES}/${ID}`, { GET: 'workspaces.get', POST: 'workspaces.restore' }),
  rule(`${WORKSPACES}/${ID}/current-user-role`, { GET: 'workspaces.role' }),
  rule(`${WORKSPACES}/${ID}/users`, { GET: 'users.list' }),
];

/** What a call to Evo is called in logs, counts and traces; `other` for one that has no name here yet. */
export function operationOf(method: string, path: string): string {
  for (const { path: pattern, byMethod } of RULES) {
    const found = pattern.exec(path);
    const name = found === null ? undefined : byMethod[method];
    if (name !== undefined) return found?.[1] === undefined ? name : `admin.${name}`;
  }
  return 'other';
}

function rule(path: string, byMethod: Record<string, string>): Rule {
  return { path: new RegExp(`^${path}$`), byMethod };
}
