import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Place = { orgId: string; workspaceId: string; fileId: string };

const STRANGER = '00000000-0000-4000-8000-000000000000';

/** Every address the build answers to, pages and handlers, filled in for one place. Ids it does not know are nobody's. */
export function builtRoutes(place: Place, folder = process.cwd()): string[] {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, '.next/app-path-routes-manifest.json'), 'utf8'));
  const ids = new Map(Object.entries({ ...place, kind: 'insufficient-role' }));
  return Object.values(manifest as Record<string, string>) // Next's own file: routes by the file that answers
    .filter((route) => !route.startsWith('/_'))
    .map((route) =>
      route.replace('[...nextauth]', 'session').replace(/\[(\w+)\]/g, (_, name: string) => ids.get(name) ?? STRANGER),
    )
    .sort();
}
