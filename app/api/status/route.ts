import { after } from 'next/server';
import { answerActor } from '@/app/api/answer';
import type { ConsoleStatus } from '@/components/shell/console-status';
import { buildId } from '@/lib/build-id';
import { silentApis } from '@/lib/evo/breakers';
import { lookAgain } from '@/lib/workspaces/look-again';

/** What a page that stays open has to know: whether it is of another build, and which APIs of Evo do not answer. */
export function GET(): Promise<Response> {
  return answerActor(async (actor): Promise<{ ok: true } & ConsoleStatus> => {
    after(() => lookAgain(actor));
    return { ok: true, build: buildId(), silent: silentApis().map(({ hubUrl, api }) => ({ hubUrl, api })) };
  });
}
