import { randomBytes } from 'node:crypto';
import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider';
import type { Account } from '@/sandbox/identity/accounts';
import { escapeHtml, page, pageHeaders } from '@/sandbox/identity/page-frame';
import { MAIN_ACCOUNTS } from '@/sandbox/seed/people';

/** The sign-in page: one press on an account signs in. */
export function chooserPage(action: string, appName: string, accounts: Account[]): string {
  const people = accounts.filter((account) => !account.service && !account.generated);
  return page(
    'Choose an account',
    `<h1>Choose an account</h1>
<p>${escapeHtml(appName)} asks who you are. Nothing here is real: every account works without a password.</p>
<form method="post" action="${escapeHtml(action)}">
<ul>${people.slice(0, MAIN_ACCOUNTS).map(accountButton).join('')}</ul>
<h2>More people</h2><ul>${people.slice(MAIN_ACCOUNTS).map(accountButton).join('')}</ul>
</form>`,
  );
}

function accountButton(account: Account): string {
  return `<li><button class="account" name="account" value="${escapeHtml(account.id)}">${escapeHtml(account.email)} <span>${escapeHtml(account.name)}</span></button></li>`;
}

/** A plain page with a heading and one sentence. */
export function noticePage(heading: string, sentence: string): string {
  return page(heading, `<h1>${escapeHtml(heading)}</h1><p>${escapeHtml(sentence)}</p>`);
}

function send(ctx: KoaContextWithOIDC, html: string, policy?: string): undefined {
  ctx.set(pageHeaders);
  if (policy !== undefined) ctx.set('Content-Security-Policy', policy);
  ctx.body = html;
}

/** Signing out asks nothing: the form sends itself, and its button is there for browsers without script. */
export function signOutPage(ctx: KoaContextWithOIDC, form: string): undefined {
  const nonce = randomBytes(12).toString('base64');
  const filled = form.replace(
    '</form>',
    '<input type="hidden" name="logout" value="yes"><button class="button">Sign out</button></form>',
  );
  const html = page(
    'Signing out',
    `<h1>Signing out</h1>${filled}<script nonce="${nonce}">document.forms[0].submit()</script>`,
  );
  return send(ctx, html, `${pageHeaders['Content-Security-Policy'] ?? ''}; script-src 'nonce-${nonce}'`);
}

export function signedOutPage(ctx: KoaContextWithOIDC): undefined {
  return send(ctx, noticePage('You are signed out', 'You can close this page or go back to the app you came from.'));
}

export function errorPage(ctx: KoaContextWithOIDC, out: ErrorOut): undefined {
  return send(
    ctx,
    noticePage('Sign-in did not work', `${out.error}: ${out.error_description ?? 'no further details'}`),
  );
}
