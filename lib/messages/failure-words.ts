import type { FailureKind } from '@/lib/evo/failure';
import { CONNECTION_WORDS } from './connection-words';
import { CONSOLE_WORDS } from './console-words';
import { DOCUMENTED_WORDS } from './documented-words';
import { STATUS_WORDS } from './status-words';
import type { FailureWords } from './words';

/** Every kind of failure has its words: a kind without them does not compile. */
export const FAILURE_WORDS = {
  ...DOCUMENTED_WORDS,
  ...STATUS_WORDS,
  ...CONNECTION_WORDS,
  ...CONSOLE_WORDS,
} satisfies Record<FailureKind, FailureWords>;
