import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { withToken } from '@/lib/auth/with-token';
import { config } from '@/lib/config';
import { discover } from '@/lib/evo/discovery';
import type { Failure, Result } from '@/lib/evo/failure';
import type { Organisation } from '@/lib/evo/model';
import { currentRequestId } from '@/lib/telemetry/request-context';
import { ShortMemory } from './short-memory';

type Organisations = Result<Organisation[]>;

const READ_MS = 10_000;
const DAY_MS = 86_400_000;
const remembered = new ShortMemory<Organisations>();
const former = new ShortMemory<Organisations>(DAY_MS);

/** The organisations the person may see, by name, as discovery says. At most a minute old; a failure is not kept. */
export async function discoverOrganisations(actor: Actor): Promise<Organisations> {
  const result = await remembered.get(actor.sessionId, {
    read: () =>
      withToken(actor, (accessToken) => {
        const access = { accessToken, requestId: currentRequestId(), deadlineMs: READ_MS };
        return discover(access, config().evo.discoveryUrl);
      }),
    keep: ({ ok }) => ok,
  });
  if (result.ok) former.put(actor.sessionId, Promise.resolve(result));
  return result;
}

/** The same for reading: while discovery gives no usable answer, what it told the session within the last day. */
export async function listOrganisations(actor: Actor): Promise<Organisations> {
  const result = await discoverOrganisations(actor);
  if (result.ok || isRefusal(result.failure)) return result;
  return (await former.peek(actor.sessionId)) ?? result;
}

/** Has discovery asked anew the next time: what it said has turned out to be wrong. */
export function forgetOrganisations(actor: Actor): void {
  remembered.forget(actor.sessionId);
}

/** A word about the person, which nothing older may stand in for. */
function isRefusal({ kind, status }: Failure): boolean {
  return status === 401 || status === 403 || kind === 'signed-out' || kind === 'invalid-token';
}
