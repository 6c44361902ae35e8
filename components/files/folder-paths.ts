/** `/a/b/` gives `/a/` and `/a/b/`. */
export function pathsTo(path: string): string[] {
  const whole = path.endsWith('/') ? path : `${path}/`;
  const prefixes: string[] = [];
  for (let at = whole.indexOf('/', 1); at !== -1; at = whole.indexOf('/', at + 1))
    prefixes.push(whole.slice(0, at + 1));
  return prefixes;
}

/** The name of the folder itself. */
export function folderName(path: string): string {
  return path.slice(path.lastIndexOf('/', path.length - 2) + 1, -1);
}
