import { breakers } from '@/lib/evo/breakers';

/** Forgets what this process has learnt of Evo's APIs, so that the faults of one test hold nothing back in the next. */
export function closeBreakers(): void {
  breakers().clear();
}
