import { createHash, randomBytes } from 'node:crypto';
import { TestBrowser } from '@/lib/testing/test-browser';

export type ReturnedCode = { code: string; state: string; iss: string | undefined; verifier: string };

/**
 * Signs an account in at the sandbox as a browser would, up to the redirect back to `redirectUri`, with PKCE and a state of
 * its own.
 */
export async function signInAtSandbox(
  origin: string,
  account: string,
  redirectUri: string,
  browser = new TestBrowser(),
): Promise<ReturnedCode> {
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    client_id: 'evo-file-console',
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'evo.discovery evo.workspace evo.file offline_access',
    state: randomBytes(16).toString('base64url'),
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const back = await chooseAccount(browser, `${origin}/connect/authorize?${query}`, account, redirectUri);
  return {
    code: back.searchParams.get('code') ?? '',
    state: back.searchParams.get('state') ?? '',
    iss: back.searchParams.get('iss') ?? undefined,
    verifier,
  };
}

/** Opens an authorization address and presses the account's button where the page asks who it is. */
export async function chooseAccount(
  browser: TestBrowser,
  authorizeUrl: string,
  account: string,
  redirectUri: string,
): Promise<URL> {
  const reached = await browser.follow(await browser.send(authorizeUrl), authorizeUrl, redirectUri);
  if (reached.href.startsWith(redirectUri)) return reached;
  const chosen = await browser.send(reached.href, { form: { account } });
  return browser.follow(chosen, reached.href, redirectUri);
}
