/** How many retries may be saved up, and what earns them: one for every ten calls, or one every two seconds where calls are few. */
const MOST = 10;
const PER_CALL = 0.1;
const PER_MILLISECOND = 1 / 2_000;

/** Keeps retries a small part of what this process sends to one place, so that they never add to an outage there. */
export class RetryBudget {
  #left = MOST;
  #at: number;

  constructor(private readonly now: () => number = Date.now) {
    this.#at = now();
  }

  noteCall(): void {
    const now = this.now();
    this.#left = Math.min(MOST, this.#left + Math.max(PER_CALL, (now - this.#at) * PER_MILLISECOND));
    this.#at = now;
  }

  /** Whether one more retry may go out; takes it if so. */
  take(): boolean {
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
