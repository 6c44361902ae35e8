import { currentSession } from '@/lib/auth/get-actor';
import { providerMetadata } from '@/lib/auth/provider-metadata';
import { config } from '@/lib/config';
import { log } from '@/lib/log';

export const dynamic = 'force-dynamic';

/**
 * Where a browser goes once the console's session has ended: on to the identity provider, so that its session ends too.
 * With a session still alive nothing ends, lest a foreign link signs people out.
 */
export async function GET(): Promise<Response> {
  if (await mayBeSignedIn()) return seeOther(`${config().url}/`, {});
  return seeOther(await endSessionUrl(), { 'Clear-Site-Data': '"cache"' });
}

/** Also where the database cannot say: then nobody is told to be signed out. */
async function mayBeSignedIn(): Promise<boolean> {
  try {
    return (await currentSession()) !== null;
  } catch (error) {
    log().error({ err: error }, 'a session could not be looked up');
    return true;
  }
}

async function endSessionUrl(): Promise<string> {
  const signInPage = `${config().url}/signin`;
  try {
    const { end_session_endpoint: endpoint } = await providerMetadata();
    if (endpoint === undefined) return signInPage;
    const url = new URL(endpoint);
    url.searchParams.set('client_id', config().evo.clientId);
    url.searchParams.set('post_logout_redirect_uri', signInPage);
    return url.href;
  } catch (error) {
    log().warn({ err: error }, 'the identity provider could not be asked where its session ends');
    return signInPage;
  }
}

function seeOther(location: string, headers: Record<string, string>): Response {
  return new Response(null, { status: 303, headers: { Location: location, 'Cache-Control': 'no-store', ...headers } });
}
