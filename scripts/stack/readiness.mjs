import { setTimeout as delay } from 'node:timers/promises';
import { CommandFailure } from './command-failure.mjs';

/** Waits until `url` answers 200. Fails when the service ends before that, or after `seconds`. */
export async function waitUntilReady(service, url, { seconds, signal }) {
  const deadline = Date.now() + seconds * 1_000;
  let ended = false;
  void service.exited.then(() => (ended = true));
  for (let last = 'no answer'; ; last = await answerOf(url)) {
    if (last === 200) return;
    if (ended) throw await service.failure();
    if (Date.now() > deadline) {
      throw new CommandFailure(`${service.name} is not ready after ${seconds} s (${url}: ${last}).\n${service.tail()}`);
    }
    await delay(50, undefined, { signal });
  }
}

async function answerOf(url) {
  try {
    // An idle connection would hold up the service's shutdown.
    const headers = { connection: 'close' };
    const answer = await fetch(url, { headers, signal: AbortSignal.timeout(5_000), redirect: 'manual' });
    await answer.body?.cancel();
    return answer.status;
  } catch (error) {
    return error.cause?.code ?? error.name;
  }
}
