import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import type { Core } from '@/sandbox/core';
import { pageHeaders } from '@/sandbox/identity/page-frame';
import { chooserPage, noticePage } from '@/sandbox/identity/pages';
import { readBody } from '@/sandbox/http/read-body';

const FORM_LIMIT_BYTES = 10_000;

/** Answers `/interaction/{uid}`: GET shows the accounts, POST signs the chosen one in. */
export async function handleSignIn(
  core: Core,
  provider: Provider,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const interaction = await provider.interactionDetails(req, res).catch(() => null);
  if (interaction === null) {
    return send(
      res,
      400,
      noticePage('This sign-in has expired', 'Go back to the app you came from and sign in again.'),
    );
  }
  if (req.method === 'GET' || req.method === 'HEAD') {
    const client = await provider.Client.find(String(interaction.params.client_id));
    return send(
      res,
      200,
      chooserPage(`/interaction/${interaction.uid}`, client?.clientName ?? 'An app', core.accounts.all()),
    );
  }
  if (req.method !== 'POST')
    return send(res, 405, noticePage('Not here', 'This page can only be read or sent as a form.'));
  const form = new URLSearchParams((await readBody(req, FORM_LIMIT_BYTES))?.toString('utf8'));
  const account = core.accounts.findByName(form.get('account') ?? '');
  if (account === undefined)
    return send(res, 400, noticePage('No such account', 'Go back and choose one of the accounts.'));
  await provider.interactionFinished(
    req,
    res,
    { login: { accountId: account.id } },
    { mergeWithLastSubmission: false },
  );
}

function send(res: ServerResponse, status: number, html: string): void {
  res.writeHead(status, pageHeaders).end(html);
}
