import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { withToken } from '@/lib/auth/with-token';
import { config } from '@/lib/config';
import { discover } from '@/lib/evo/discovery';
import type { Result } from '@/lib/evo/failure';
import type { Organisation } from '@/lib/evo/model';
import { currentRequestId } from '@/lib/telemetry/request-context';
import { ShortMemory } from './short-memory';

const READ_MS = 10_000;
const remembered = new ShortMemory<Result<Organisation[]>>();

/** The organisations the person may see, by name. At most a minute old; a failure is not kept. */
export function listOrganisations(actor: Actor): Promise<Result<Organisation[]>> {
  return remembered.get(actor.sessionId, {
    read: () =>
      withToken(actor, (accessToken) => {
        const access = { accessToken, requestId: currentRequestId(), deadlineMs: READ_MS };
        return discover(access, config().evo.discoveryUrl);
      }),
    keep: (result) => result.ok,
  });
}
