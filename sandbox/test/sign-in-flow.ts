import { createHash, randomBytes } from 'node:crypto';
import { CLIENT_SECRET, CONSOLE_ORIGIN, type TestSandbox } from '@/sandbox/test/running-sandbox';

export const CALLBACK = `${CONSOLE_ORIGIN}/api/auth/callback/evo`;
const SCOPE = 'evo.discovery evo.workspace evo.file offline_access';

export interface Tokens {
  access_token: string;
  refresh_token?: string;
  id_token?: string;
  token_type: string;
  expires_in: number;
  scope: string;
  error?: string;
}

/** A browser's part: keeps cookies, follows nothing by itself. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly sandbox: TestSandbox) {}

  async open(address: string, form?: Record<string, string>): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(address, this.sandbox.origin), {
      redirect: 'manual',
      headers: { cookie },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) this.cookies.set(name, value);
    }
    return response;
  }

  cookieNames(): string[] {
    return [...this.cookies.keys()];
  }
}

export function authorizeAddress(verifier: string, changes: Record<string, string> = {}): string {
  const query = new URLSearchParams({
    client_id: 'evo-file-console',
    response_type: 'code',
    redirect_uri: CALLBACK,
    scope: SCOPE,
    state: 'a state',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...changes,
  });
  return `/connect/authorize?${query.toString()}`;
}

export const newVerifier = (): string => randomBytes(48).toString('base64url');

/** Presses the account's button on the page behind `address`. Returns where the browser ends up. */
export async function chooseAccount(browser: Browser, address: string, email: string): Promise<URL> {
  const first = await browser.open(address);
  const chooser = first.headers.get('location') ?? '';
  const html = await (await browser.open(chooser)).text();
  const button = new RegExp(`value="([^"]+)">${email.replaceAll('.', '\\.')} `).exec(html);
  const pressed = await browser.open(chooser, { account: button?.[1] ?? `no button for ${email}` });
  const resumed = await browser.open(pressed.headers.get('location') ?? '');
  return new URL(resumed.headers.get('location') ?? 'missing:');
}

/** Signs in from the first redirect to the tokens. */
export async function signIn(
  sandbox: TestSandbox,
  email: string,
  changes: Record<string, string> = {},
): Promise<Tokens> {
  const verifier = newVerifier();
  const back = await chooseAccount(new Browser(sandbox), authorizeAddress(verifier, changes), email);
  const answer = await requestToken(sandbox, {
    grant_type: 'authorization_code',
    code: back.searchParams.get('code') ?? '',
    code_verifier: verifier,
    redirect_uri: changes.redirect_uri ?? CALLBACK,
    ...(changes.client_id === undefined ? {} : { client_id: changes.client_id, client_secret: '' }),
  });
  return answer.tokens;
}

/** A call of the token endpoint as the console's client, unless `form` says otherwise. */
export async function requestToken(
  sandbox: TestSandbox,
  form: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<{ status: number; tokens: Tokens; headers: Headers }> {
  const client = 'authorization' in headers ? {} : { client_id: 'evo-file-console', client_secret: CLIENT_SECRET };
  const fields = Object.entries({ ...client, ...form }).filter(([, value]) => value !== '');
  const response = await fetch(`${sandbox.origin}/connect/token`, {
    method: 'POST',
    headers,
    body: new URLSearchParams(fields),
  });
  const tokens: Tokens = JSON.parse(await response.text());
  return { status: response.status, tokens, headers: response.headers };
}

export const refresh = (sandbox: TestSandbox, token: string | undefined) =>
  requestToken(sandbox, { grant_type: 'refresh_token', refresh_token: token ?? '' });
