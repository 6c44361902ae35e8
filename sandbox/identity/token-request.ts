import type { Core } from '@/sandbox/core';
import { SERVICE_CLIENT } from '@/sandbox/identity/clients';
import { SERVICE_EMAIL } from '@/sandbox/seed/people';

const modelByGrant: Record<string, { model: string; field: string }> = {
  authorization_code: { model: 'AuthorizationCode', field: 'code' },
  refresh_token: { model: 'RefreshToken', field: 'refresh_token' },
};

/** The e-mail address of whom a token request is about; null when it names nobody we know. */
export async function accountOfTokenRequest(core: Core, form: Buffer): Promise<string | null> {
  const fields = new URLSearchParams(form.toString('utf8'));
  const grantType = fields.get('grant_type') ?? '';
  if (grantType === 'client_credentials') return fields.get('client_id') === SERVICE_CLIENT ? SERVICE_EMAIL : null;
  const source = modelByGrant[grantType];
  const secret = source === undefined ? null : fields.get(source.field);
  if (source === undefined || secret === null || secret.includes('\u0000')) return null;
  const found = await core.database.query<{ account_id: string | null }>(
    'SELECT account_id FROM oidc_entities WHERE model = $1 AND id = $2',
    [source.model, secret],
  );
  const accountId = found.rows[0]?.account_id;
  return accountId ? (core.accounts.find(accountId)?.email ?? null) : null;
}
