/** How a call to an API ended, as far as it tells whether the API is there. `unheard`: its caller left first. */
export type Heard = 'answer' | 'silence' | 'time-out' | 'unheard';

/** Tells the breaker how the call it admitted has ended. To be called once. */
export type Pass = (heard: Heard) => void;

const OPENS_AT = 5;
/** A whole deadline without an answer says more than a refused connection: two of them are enough. */
const WEIGHTS: Record<'silence' | 'time-out', number> = { silence: 1, 'time-out': 3 };
const PAUSES_MS = [5_000, 10_000, 15_000] as const;

type Opening = { admitsFrom: number; pauses: number; probing: boolean };

/**
 * Spares an API that does not answer, and those who would wait for it. Five calls in a row without an answer open it;
 * then nothing goes out for a pause of 5, 10 and at last 15 s, and after each pause one read that finds out whether the API
 * is back. Any answer closes it. What changes something never goes out to find out: its own fate would be in doubt.
 */
export class CircuitBreaker {
  #misses = 0;
  #opening: Opening | null = null;

  /** `onTurn` hears when it opens and when it closes. */
  constructor(
    private readonly onTurn: (isOpen: boolean) => void = () => undefined,
    private readonly now: () => number = () => Date.now(),
  ) {}

  get isOpen(): boolean {
    return this.#opening !== null;
  }

  /** Whether a read may go out to find out whether the API is back. */
  get isDue(): boolean {
    const opening = this.#opening;
    return opening !== null && !opening.probing && this.now() >= opening.admitsFrom;
  }

  /** A pass for one call, or null where it must not go out. */
  admit(isRead: boolean): Pass | null {
    const opening = this.#opening;
    if (opening === null) return (heard) => this.#note(heard);
    if (!isRead || !this.isDue) return null;
    opening.probing = true;
    return (heard) => this.#noteProbe(heard, opening);
  }

  #note(heard: Heard): void {
    if (heard === 'answer') this.#close();
    if (heard === 'answer' || heard === 'unheard' || this.#opening !== null) return;
    this.#misses += WEIGHTS[heard];
    if (this.#misses < OPENS_AT) return;
    this.#open(0);
    this.onTurn(true);
  }

  #noteProbe(heard: Heard, opening: Opening): void {
    if (heard === 'answer') return this.#close();
    // Some earlier call may have been answered meanwhile.
    if (this.#opening !== opening) return;
    if (heard === 'unheard') opening.probing = false;
    else this.#open(opening.pauses + 1);
  }

  #open(pauses: number): void {
    const pauseMs = PAUSES_MS[pauses] ?? PAUSES_MS[PAUSES_MS.length - 1] ?? 0;
    this.#opening = { admitsFrom: this.now() + pauseMs, pauses, probing: false };
  }

  #close(): void {
    const wasOpen = this.isOpen;
    this.#misses = 0;
    this.#opening = null;
    if (wasOpen) this.onTurn(false);
  }
}
