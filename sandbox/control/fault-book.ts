import { z } from 'zod';
import { type Armed, armedFault, type FaultOrder } from '@/sandbox/control/fault-input';
import { Dice } from '@/sandbox/seed/dice';
import type { KeptSettings } from '@/sandbox/store/kept-settings';

const KEY = 'faults';

export type Fault = Omit<Armed, 'throws' | 'skipped'>;

/** What of a call decides whether a fault is meant for it. */
export interface FaultTarget {
  operation: string;
  fileId: string | null;
  workspaceId: string | null;
  account: string | null;
}

/** The armed faults, oldest first. They survive a restart. */
export class FaultBook {
  private constructor(
    private readonly kept: KeptSettings,
    private armed: Armed[],
    private lastId: number,
    private readonly log: (message: string) => void,
  ) {}

  static async load(kept: KeptSettings, log: (message: string) => void): Promise<FaultBook> {
    const stored = z.array(armedFault).safeParse(await kept.read(KEY));
    const armed = stored.success ? stored.data : [];
    return new FaultBook(kept, armed, Math.max(0, ...armed.map((fault) => fault.id)), log);
  }

  list(): Fault[] {
    return this.armed.map(shown);
  }

  async arm(order: FaultOrder): Promise<Fault> {
    this.lastId += 1;
    const fault: Armed = {
      ...order,
      account: order.account?.toLowerCase(),
      id: this.lastId,
      remaining: order.times,
      skipped: 0,
      throws: 0,
    };
    this.armed.push(fault);
    await this.keep();
    return shown(fault);
  }

  async disarmAll(): Promise<void> {
    this.armed = [];
    await this.keep();
  }

  /** Whether any armed fault asks for the account of a call of this operation. */
  asksForAccount(operation: string): boolean {
    return this.armed.some((fault) => fault.operation === operation && fault.account !== undefined);
  }

  /** The fault that hits this call, used up by one; undefined lets the call go its way. */
  take(target: FaultTarget): Fault | undefined {
    const hit = this.armed.find((fault) => matches(fault, target) && isDue(fault) && this.throwsDice(fault));
    if (hit === undefined) return undefined;
    if (hit.remaining > 0) hit.remaining -= 1;
    const taken = shown(hit);
    this.armed = this.armed.filter((fault) => fault.remaining !== 0);
    // The call goes on without waiting, and fails no more than it is meant to.
    this.keep().catch((error: unknown) => this.log(`the armed faults could not be kept: ${String(error)}`));
    return taken;
  }

  private throwsDice(fault: Armed): boolean {
    if (fault.chance === undefined) return true;
    fault.throws += 1;
    // A die of its own for every throw keeps the row of hits the same across restarts.
    return new Dice((fault.seed ?? fault.id) * 7919 + fault.throws).next() < fault.chance;
  }

  private async keep(): Promise<void> {
    await this.kept.write(KEY, this.armed);
  }
}

function matches(fault: Armed, target: FaultTarget): boolean {
  return (
    fault.operation === target.operation &&
    (fault.fileId === undefined || fault.fileId === target.fileId) &&
    (fault.workspaceId === undefined || fault.workspaceId === target.workspaceId) &&
    (fault.account === undefined || fault.account === target.account)
  );
}

/** Whether the fault has let pass whom it should; notes one more where it has not. */
function isDue(fault: Armed): boolean {
  if (fault.skipped >= (fault.skip ?? 0)) return true;
  fault.skipped += 1;
  return false;
}

function shown({ throws: _throws, skipped: _skipped, ...fault }: Armed): Fault {
  return { ...fault };
}
