/** Counts writes to files, so that what was counted before one is not taken for true after it. */
export class Changes {
  private writes = 0;
  private readonly totals = new Map<string, number>();

  /** To be called after every write to files, once it is committed. */
  note(): void {
    this.writes += 1;
    this.totals.clear();
  }

  /** The number kept under `key`, else what `count` finds; kept until the next write. */
  async total(key: string, count: () => Promise<number>): Promise<number> {
    const known = this.totals.get(key);
    if (known !== undefined) return known;
    const before = this.writes;
    const found = await count();
    if (before === this.writes) this.totals.set(key, found);
    return found;
  }
}
