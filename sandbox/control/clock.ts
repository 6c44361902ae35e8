import { z } from 'zod';
import type { KeptSettings } from '@/sandbox/store/kept-settings';

const KEY = 'clockOffsetSeconds';
/** A hundred years: beyond it dates stop being four digits long. */
const LIMIT_SECONDS = 3_153_600_000;

export const clockInput = z.strictObject({ offsetSeconds: z.number().min(-LIMIT_SECONDS).max(LIMIT_SECONDS) });

/** The sandbox's own time: real time and an offset that the clock door sets. */
export class Clock {
  private constructor(
    private readonly kept: KeptSettings,
    private offset: number,
  ) {}

  static async load(kept: KeptSettings): Promise<Clock> {
    return new Clock(
      kept,
      z
        .number()
        .catch(0)
        .parse(await kept.read(KEY)),
    );
  }

  get offsetSeconds(): number {
    return this.offset;
  }

  /** Epoch milliseconds. */
  now(): number {
    return Date.now() + Math.round(this.offset * 1000);
  }

  async set(offsetSeconds: number): Promise<void> {
    this.offset = offsetSeconds;
    await this.kept.write(KEY, offsetSeconds);
  }
}
