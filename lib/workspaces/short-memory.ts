const KEPT_MS = 60_000;
const MOST = 1_000;

type Source<T> = { read: () => Promise<T>; keep: (value: T) => boolean };

/**
 * Answers of this process, kept for a minute. Several askers at once share one call. Nothing depends on it: another
 * process merely asks again.
 */
export class ShortMemory<T> {
  readonly #kept = new Map<string, { until: number; value: Promise<T> }>();

  async get(key: string, source: Source<T>): Promise<T> {
    const found = this.#kept.get(key);
    if (found !== undefined && found.until > Date.now()) return found.value;
    const entry = { until: Date.now() + KEPT_MS, value: source.read() };
    this.#put(key, entry);
    const drop = (): void => {
      if (this.#kept.get(key) === entry) this.#kept.delete(key);
    };
    try {
      const value = await entry.value;
      if (!source.keep(value)) drop();
      return value;
    } catch (error) {
      drop();
      throw error;
    }
  }

  #put(key: string, entry: { until: number; value: Promise<T> }): void {
    this.#kept.delete(key);
    this.#kept.set(key, entry);
    const oldest = this.#kept.keys().next();
    if (this.#kept.size > MOST && oldest.done !== true) this.#kept.delete(oldest.value);
  }
}
