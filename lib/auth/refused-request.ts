import 'server-only';
import { recordEvent } from '@/lib/activity/record';
import { UNKNOWN_PERSON } from '@/lib/activity/unknown-person';
import type { Actor } from '@/lib/auth/actor';
import { waitForRefusal } from '@/lib/auth/rate-limit';
import { eventOf } from '@/lib/auth/session-end';
import { log } from '@/lib/log';

/**
 * Notes a request that was refused before anything was done, such as one from a foreign page. Never throws: the refusal
 * stands, recorded or not. Beyond the address's limit it goes to the log alone.
 */
export async function recordRefusedRequest(actor: Actor | null, headers: Pick<Headers, 'get'>): Promise<void> {
  const origin = headers.get('origin')?.slice(0, 200) ?? null;
  log().warn({ origin, personId: actor?.personId ?? null }, 'a request from a foreign page was refused');
  try {
    if ((await waitForRefusal(headers)) !== null) return;
    const person = actor === null ? UNKNOWN_PERSON : { id: actor.personId, name: actor.name, email: actor.email };
    const record = { outcome: 'denied', failure: null, roleThen: null, renamedTo: null } as const;
    await recordEvent(eventOf(person, 'refused-request'), record);
  } catch (error) {
    log().error({ err: error }, 'a refused request could not be recorded');
  }
}
