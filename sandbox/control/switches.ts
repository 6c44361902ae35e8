import { z } from 'zod';
import type { KeptSettings } from '@/sandbox/store/kept-settings';

const KEY = 'switches';
const milliseconds = z.number().int().min(0).max(600_000);

const switchesSchema = z.strictObject({
  deleteAbsent: z.enum(['404-410', '204']),
  restoreConflict: z.enum(['rename', 'conflict']),
  lastOwner: z.enum(['409', '403', 'leaves']),
  commitDelayMs: milliseconds,
  refreshReuseGraceSeconds: z.number().int().min(0).max(86_400),
  refreshTokens: z.boolean(),
  idToken: z.boolean(),
  latencyMs: milliseconds,
  accessTokenSeconds: z.number().int().min(1).max(86_400),
});

export type SwitchValues = z.infer<typeof switchesSchema>;

/** What `PUT /_sandbox/switches` takes: any of the switches; the others stay as they are. */
export const switchesInput = switchesSchema.partial();

const defaults: SwitchValues = {
  deleteAbsent: '404-410',
  restoreConflict: 'rename',
  lastOwner: '409',
  commitDelayMs: 0,
  refreshReuseGraceSeconds: 0,
  refreshTokens: true,
  idToken: false,
  latencyMs: 0,
  accessTokenSeconds: 3600,
};

/** Choices between behaviours that Evo's documentation leaves open. They survive a restart. */
export class Switches {
  private constructor(
    private readonly kept: KeptSettings,
    private current: SwitchValues,
  ) {}

  static async load(kept: KeptSettings): Promise<Switches> {
    const stored = switchesInput.safeParse(await kept.read(KEY));
    return new Switches(kept, { ...defaults, ...(stored.success ? stored.data : {}) });
  }

  get values(): Readonly<SwitchValues> {
    return this.current;
  }

  async change(changes: Partial<SwitchValues>): Promise<void> {
    this.current = { ...this.current, ...changes };
    await this.kept.write(KEY, this.current);
  }

  async reset(): Promise<void> {
    await this.change(defaults);
  }
}
