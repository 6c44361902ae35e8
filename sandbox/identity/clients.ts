import type { ClientMetadata } from 'oidc-provider';
import type { Settings } from '@/sandbox/settings';

export const SERVICE_CLIENT = 'evo-sandbox-service';

/** The registered apps: the console's web app, a public native app and a service app. */
export function registeredClients(settings: Settings): ClientMetadata[] {
  return [
    {
      client_id: 'evo-file-console',
      client_name: 'Evo file console',
      client_secret: settings.clientSecret,
      token_endpoint_auth_method: 'client_secret_post',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: settings.consoleOrigins.map((origin) => `${origin}/api/auth/callback/evo`),
      post_logout_redirect_uris: settings.consoleOrigins.map((origin) => `${origin}/signin`),
    },
    {
      client_id: 'evo-sandbox-native',
      client_name: 'Native app',
      application_type: 'native',
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      // The provider ignores the port of loopback redirects of native apps.
      redirect_uris: ['localhost', '127.0.0.1'].flatMap((host) =>
        ['signin-callback', 'signin-oidc', 'callback'].map((path) => `http://${host}/${path}`),
      ),
    },
    {
      client_id: SERVICE_CLIENT,
      client_name: 'Service app',
      client_secret: settings.clientSecret,
      token_endpoint_auth_method: 'client_secret_post',
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
    },
  ];
}
