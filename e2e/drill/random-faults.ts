import type { Fault } from '../fixtures/sandbox';
import type { Dice } from './dice';

/** Answers that say that nothing was done, so they never come after something was. */
const REFUSALS = [
  'bad-request',
  'files/invalid-path',
  'auth/invalid-token',
  'auth/insufficient-role',
  'files/already-exists',
  'validation',
  '404',
  '409',
  '429',
] as const;

/** Answers that say nothing of what was done. */
const UNCLEAR = [
  'api-errors',
  'metadata/store-error',
  'bad-gateway',
  '202',
  '408',
  '503',
  '504',
  'html',
  'empty',
  'truncated',
  'redirect',
  'reset',
] as const;

/** Where a fault strikes: mostly the call that changes something, now and then the read that has to settle it. */
const PLACES = { 'files.delete': 5, 'files.restore': 4, 'files.get': 3, 'files.list': 1, 'users.list': 1, token: 1 };

/** A fault for the next one or two calls of an operation. An unclear one may strike after the operation took effect. */
export function randomFault(dice: Dice): Fault {
  const operation = dice.weighted(PLACES);
  const times = dice.chance(0.8) ? 1 : 2;
  if (operation === 'token') return { operation, fault: '503', times };
  if (dice.chance(0.3)) return { operation, fault: dice.pick(REFUSALS), times, retryAfterSeconds: 1 };
  return {
    operation,
    fault: dice.chance(0.03) ? 'hang' : dice.pick(UNCLEAR),
    times,
    ...(dice.chance(0.4) ? { afterExecuting: true } : {}),
    ...(dice.chance(0.1) ? { delayMs: 4_000 } : {}),
  };
}
