/** A browser as far as signing in needs one: cookies by host name, as browsers keep them, and redirects one at a time. */
export class TestBrowser {
  private readonly jars = new Map<string, Map<string, string>>();

  cookies(url: string): Map<string, string> {
    const { hostname } = new URL(url);
    const jar = this.jars.get(hostname) ?? new Map<string, string>();
    this.jars.set(hostname, jar);
    return jar;
  }

  /** The cookies for that address as a browser would send them. */
  cookieLine(url: string): string {
    return [...this.cookies(url)].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async send(
    url: string,
    init: { method?: string; form?: Record<string, string>; headers?: Record<string, string> } = {},
  ): Promise<Response> {
    const jar = this.cookies(url);
    const cookie = this.cookieLine(url);
    const response = await fetch(url, {
      method: init.method ?? (init.form === undefined ? 'GET' : 'POST'),
      redirect: 'manual',
      headers: { ...(cookie === '' ? {} : { Cookie: cookie }), ...init.headers },
      ...(init.form === undefined ? {} : { body: new URLSearchParams(init.form) }),
    });
    for (const line of response.headers.getSetCookie()) keepCookie(jar, line);
    return response;
  }

  /** Follows redirects until one leads to `stopAt`, whose address is returned unvisited, or a page answers. */
  async follow(response: Response, base: string, stopAt: string): Promise<URL> {
    let [current, at] = [response, base];
    for (;;) {
      const location = current.headers.get('location');
      if (location === null)
        throw new Error(`${at} answered ${current.status} and leads nowhere: ${await current.text()}`);
      const next = new URL(location, at);
      if (next.href.startsWith(stopAt)) return next;
      [current, at] = [await this.send(next.href), next.href];
      if (current.status === 200) return next;
    }
  }
}

function keepCookie(jar: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';');
  const cut = pair.indexOf('=');
  const [name, value] = [pair.slice(0, cut).trim(), pair.slice(cut + 1).trim()];
  const isGone = attributes.some((attribute) => /^\s*(max-age=0|expires=thu, 01 jan 1970)/i.test(attribute));
  if (isGone || value === '') jar.delete(name);
  else jar.set(name, value);
}
