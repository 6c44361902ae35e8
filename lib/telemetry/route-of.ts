import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Next's list of what the build answers to: `{"/orgs/[orgId]/activity/page": "/orgs/[orgId]/activity", …}`. */
const MANIFEST = '.next/app-path-routes-manifest.json';

type Route = { name: string; pattern: RegExp };

let routes: Route[] | undefined;

/**
 * The route that a path belongs to, such as `/orgs/[orgId]/activity`; `static` for the build's own files and `other` for
 * what nothing answers to. So there are as many names as routes, whatever anybody asks for.
 */
export function routeOf(path: string): string {
  if (path.startsWith('/_next/static/')) return 'static';
  routes ??= readRoutes();
  return routes.find(({ pattern }) => pattern.test(path))?.name ?? 'other';
}

/** Fixed segments come before open ones, as in Next. Without a build (the development server) there are none. */
function readRoutes(): Route[] {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(process.cwd(), MANIFEST), 'utf8'));
    const names = Object.values(manifest as Record<string, string>).filter((name) => !name.startsWith('/_'));
    return [...new Set(names)].sort(byFixedFirst).map((name) => ({ name, pattern: patternOf(name) }));
  } catch {
    return [];
  }
}

function byFixedFirst(a: string, b: string): number {
  return a.replaceAll('[', '\uffff') < b.replaceAll('[', '\uffff') ? -1 : 1;
}

/** `[id]` is one segment, `[...rest]` one or more. */
export function patternOf(route: string): RegExp {
  const source = route
    .split('/')
    .map((part) => (part.startsWith('[...') ? '.+' : part.startsWith('[') ? '[^/]+' : part.replaceAll('.', '\\.')))
    .join('/');
  return new RegExp(`^${source}/?$`);
}
