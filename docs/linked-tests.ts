type Link = { title: string; address: string };

/** The links of a page's text that lead out of the folder of documents. */
export function linksIn(text: string): Link[] {
  return [...text.matchAll(/\[([^\]]+)\]\((\.\.\/[^)]+)\)/g)].map(([, title = '', address = '']) => ({
    title,
    address,
  }));
}

/** The titles of tests in a file, as they are written there. */
export function titlesIn(text: string): string[] {
  const titles = text.matchAll(/\b(?:it|test|describe)\b[^\n'"`]*?\(\s*(?:'((?:[^'\\]|\\.)+)'|`([^`]+)`|"([^"]+)")/g);
  const ofTables = text.matchAll(/\)\(\s*(?:'((?:[^'\\]|\\.)+)'|`([^`]+)`)/g);
  return [...titles, ...ofTables].map(([, single, back, double]) => single ?? back ?? double ?? '');
}
