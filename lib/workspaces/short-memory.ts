const MOST = 1_000;

type Source<T> = { read: () => Promise<T>; keep: (value: T) => boolean };

/**
 * Answers of this process, kept for a minute unless told otherwise. Several askers at once share one call. Nothing depends
 * on it: another process merely asks again.
 */
export class ShortMemory<T> {
  readonly #kept = new Map<string, { until: number; value: Promise<T> }>();

  constructor(private readonly keptMs = 60_000) {}

  async get(key: string, source: Source<T>): Promise<T> {
    const found = this.peek(key);
    if (found !== undefined) return found;
    const value = source.read();
    this.put(key, value);
    const drop = (): void => {
      if (this.#kept.get(key)?.value === value) this.#kept.delete(key);
    };
    try {
      const answer = await value;
      if (!source.keep(answer)) drop();
      return answer;
    } catch (error) {
      drop();
      throw error;
    }
  }

  /** What is kept, without asking. */
  peek(key: string): Promise<T> | undefined {
    const found = this.#kept.get(key);
    return found !== undefined && found.until > Date.now() ? found.value : undefined;
  }

  put(key: string, value: Promise<T>): void {
    this.#kept.delete(key);
    this.#kept.set(key, { until: Date.now() + this.keptMs, value });
    const oldest = this.#kept.keys().next();
    if (this.#kept.size > MOST && oldest.done !== true) this.#kept.delete(oldest.value);
  }

  forget(key: string): void {
    this.#kept.delete(key);
  }
}
