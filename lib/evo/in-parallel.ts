/**
 * Does `work` for every item, at most `limit` at a time, and yields what came of each as soon as it is there, in no order.
 * After an abort no further item is begun. What `work` throws ends it all, so let it return its failures.
 */
export async function* inParallel<Item, Outcome>(
  items: Iterable<Item>,
  { limit, signal }: { limit: number; signal?: AbortSignal | undefined },
  work: (item: Item) => Promise<Outcome>,
): AsyncGenerator<Outcome> {
  const waiting = items[Symbol.iterator]();
  const running = new Map<number, Promise<{ place: number; outcome: Outcome }>>();
  let begun = 0;
  const fill = (): void => {
    while (running.size < limit && signal?.aborted !== true) {
      const next = waiting.next();
      if (next.done === true) return;
      const place = begun;
      begun += 1;
      running.set(
        place,
        work(next.value).then((outcome) => ({ place, outcome })),
      );
    }
  };
  for (fill(); running.size > 0; fill()) {
    const { place, outcome } = await Promise.race(running.values());
    running.delete(place);
    yield outcome;
  }
}
