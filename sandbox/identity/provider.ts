import Provider, { type Configuration, errors, interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider';
import type { Core } from '@/sandbox/core';
import { personClaims } from '@/sandbox/identity/access-token';
import { registeredClients } from '@/sandbox/identity/clients';
import { errorPage, signOutPage, signedOutPage } from '@/sandbox/identity/pages';
import { OidcAdapter } from '@/sandbox/identity/oidc-adapter';
import { AUDIENCE, EVO_SCOPES } from '@/sandbox/identity/scopes';
import { SERVICE_EMAIL } from '@/sandbox/seed/people';

const DAY_SECONDS = 86_400;
/** Of tokens that are not for Evo's APIs; those live as long as the switch says. */
const USUAL_LIFE_SECONDS = 3600;

/** The identity provider at Bentley IMS's addresses. */
export function createProvider(core: Core): Provider {
  const provider = new Provider(core.origin, configuration(core));
  provider.on('server_error', (_ctx: KoaContextWithOIDC, error: Error) =>
    core.log(`identity provider: ${error.stack ?? error.message}`),
  );
  return provider;
}

function configuration(core: Core): Configuration {
  const port = new URL(core.origin).port;
  return {
    adapter: (model: string) => new OidcAdapter(core, model),
    clients: registeredClients(core.settings),
    jwks: { keys: [core.keys.jwk] },
    // localhost's cookies are shared by all ports, so the names carry ours.
    cookies: {
      keys: [core.keys.cookieKey],
      names: {
        session: `evo_sandbox_session_${port}`,
        interaction: `evo_sandbox_interaction_${port}`,
        resume: `evo_sandbox_resume_${port}`,
      },
    },
    routes: {
      authorization: '/connect/authorize',
      token: '/connect/token',
      userinfo: '/connect/userinfo',
      revocation: '/connect/revocation',
      end_session: '/connect/endsession',
      jwks: '/.well-known/openid-configuration/jwks',
    },
    scopes: ['openid', 'profile', 'email', ...EVO_SCOPES],
    responseTypes: ['code'],
    clientAuthMethods: ['client_secret_post', 'client_secret_basic', 'none'],
    claims: { openid: ['sub'], profile: ['given_name', 'family_name', 'name'], email: ['email'] },
    pkce: { required: () => true },
    interactions: { policy: accountChooserPolicy(), url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_ctx, id) => {
      const account = core.accounts.find(id);
      return account && { accountId: id, claims: () => ({ sub: id, ...personClaims(account) }) };
    },
    loadExistingGrant: grantEverything,
    issueRefreshToken: (_ctx, client, source) =>
      core.switches.values.refreshTokens &&
      client.grantTypeAllowed('refresh_token') &&
      source.scopes.has('offline_access'),
    rotateRefreshToken: true,
    ttl: {
      AccessToken: (_ctx, token) => lifeOf(token.resourceServer),
      ClientCredentials: (_ctx, token) => lifeOf(token.resourceServer),
      AuthorizationCode: 300,
      RefreshToken: 30 * DAY_SECONDS,
      Grant: 30 * DAY_SECONDS,
      Interaction: 3600,
      Session: 14 * DAY_SECONDS,
      IdToken: 3600,
    },
    formats: { customizers: { jwt: (_ctx, token, parts) => shapeClaims(core, token, parts.payload) } },
    features: features(core),
    renderError: errorPage,
  };
}

function lifeOf(resourceServer: { accessTokenTTL?: number } | undefined): number {
  return resourceServer?.accessTokenTTL ?? USUAL_LIFE_SECONDS;
}

function features(core: Core): NonNullable<Configuration['features']> {
  return {
    devInteractions: { enabled: false },
    dPoP: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    clientCredentials: { enabled: true },
    // Whoever holds a token may take it back.
    revocation: { enabled: true, allowedPolicy: () => true },
    userinfo: { enabled: true },
    rpInitiatedLogout: { enabled: true, logoutSource: signOutPage, postLogoutSuccessSource: signedOutPage },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => AUDIENCE,
      useGrantedResource: () => true,
      getResourceServerInfo: (_ctx, resource) => {
        if (resource !== AUDIENCE) throw new errors.InvalidTarget();
        return {
          scope: EVO_SCOPES.join(' '),
          audience: AUDIENCE,
          accessTokenTTL: core.switches.values.accessTokenSeconds,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        };
      },
    },
  };
}

/** Every sign-in shows the account chooser, however recent the last one; nothing ever asks for consent. */
function accountChooserPolicy(): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  const chooser = new interactionPolicy.Check(
    'account_choice',
    'an account must be chosen',
    'login_required',
    (ctx) => ctx.oidc.result?.login === undefined,
  );
  policy.get('login')?.checks.add(chooser);
  policy.get('consent')?.checks.clear();
  return policy;
}

/** A grant of its own for every sign-in, so that revoking one leaves the others alone. */
async function grantEverything(ctx: KoaContextWithOIDC) {
  const { client, account, params, provider } = ctx.oidc;
  if (client === undefined || account === undefined) return undefined;
  const scope = typeof params?.scope === 'string' ? params.scope : '';
  const grant = new provider.Grant({ clientId: client.clientId, accountId: account.accountId });
  grant.addOIDCScope(scope);
  grant.addResourceScope(AUDIENCE, scope);
  await grant.save();
  return grant;
}

/** Evo's claims, the scope as an array, and times by the sandbox's clock. */
function shapeClaims(core: Core, token: object, payload: Record<string, unknown>): void {
  const accountId = 'accountId' in token ? token.accountId : undefined;
  const account =
    typeof accountId === 'string' ? core.accounts.find(accountId) : core.accounts.findByName(SERVICE_EMAIL);
  if (account !== undefined) Object.assign(payload, personClaims(account), { sub: account.id });
  if ('grantId' in token && token.grantId !== undefined) payload.sid = token.grantId;
  payload.scope = typeof payload.scope === 'string' ? payload.scope.split(' ') : [];
  for (const time of ['iat', 'exp'] as const) {
    const value = payload[time];
    if (typeof value === 'number') payload[time] = value + Math.round(core.clock.offsetSeconds);
  }
}
