import { env } from 'node:process';
import { request } from '@/lib/evo/request';

/** A process that asks the addresses its environment names, one after the other, and prints how each ended. */
for (const url of JSON.parse(env['ASK_EVO'] ?? '[]') as string[]) {
  const access = { accessToken: 'secret', requestId: 'ask-evo', deadlineMs: 10_000 };
  const result = await request(access, { method: 'DELETE', url: new URL(url), expects: [204] });
  console.log(JSON.stringify(result.ok ? { ok: true } : { ok: false, failure: result.failure }));
}
console.log('Asked');
