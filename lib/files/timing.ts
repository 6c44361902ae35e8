/** Milliseconds. Tests shorten them; everything else uses the defaults. */
export type Timing = {
  /** One delete or restore. */
  sendMs: number;
  /** The send, a renewal of the token and one replay together. */
  totalMs: number;
  /** One read, its retries included. */
  readMs: number;
};

export const TIMING: Timing = { sendMs: 15_000, totalMs: 25_000, readMs: 10_000 };
