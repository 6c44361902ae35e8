import {
  IN_EVOS_HANDS,
  newUpload,
  OPEN_STATES,
  type Upload,
  type UploadTarget,
} from '@/components/files/uploads/upload-item';
import { keepReached, type KeptReach } from '@/components/files/uploads/keep-reached';
import { type Reached, reachedBefore, runUpload } from '@/components/files/uploads/upload-run';
import type { OperationState } from '@/lib/files/operation';

const FILES_AT_ONCE = 3;

export type QueueDoors = {
  ended: (upload: Upload, result: OperationState) => void;
  /** Nothing is waiting or under way any longer. */
  idle: () => void;
};

type Task = { reached: Reached; kept: KeptReach; stop: AbortController };

/** Uploads one after the other, a few at once, in this browser. */
export class UploadQueue {
  #uploads: readonly Upload[] = [];
  #count = 0;
  readonly #tasks = new Map<string, Task>();
  readonly #listeners = new Set<() => void>();
  readonly #doors: QueueDoors;

  constructor(doors: QueueDoors) {
    this.#doors = doors;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The same list until something changes. */
  readonly get = (): readonly Upload[] => this.#uploads;

  readonly add = (targets: readonly UploadTarget[]): void => {
    const added = targets.map((target) => newUpload(`upload-${(this.#count += 1)}`, target));
    this.#set([...this.#uploads, ...added]);
    this.#work();
  };

  readonly pause = (id: string): void => this.#halt(id, 'paused');

  readonly cancel = (id: string): void => this.#halt(id, 'cancelled');

  /** Goes on with one that is paused or has failed, from where it stopped. */
  readonly resume = (id: string): void => {
    const state = this.#find(id)?.state;
    if (state !== 'paused' && state !== 'failed') return;
    this.#change(id, { state: 'waiting', refusal: null });
    this.#work();
  };

  /** Takes what is over off the list. */
  readonly clear = (): void => {
    const open = this.#uploads.filter(({ state }) => OPEN_STATES.includes(state));
    for (const { id } of this.#uploads) if (!open.some((upload) => upload.id === id)) this.#tasks.delete(id);
    this.#set(open);
  };

  #set(uploads: readonly Upload[]): void {
    this.#uploads = uploads;
    for (const listener of this.#listeners) listener();
  }

  #change(id: string, to: Partial<Upload>): void {
    this.#set(this.#uploads.map((upload) => (upload.id === id ? { ...upload, ...to } : upload)));
  }

  #find(id: string): Upload | undefined {
    return this.#uploads.find((upload) => upload.id === id);
  }

  /** Starts what has its turn. */
  #work(): void {
    let underWay = this.#uploads.filter(({ state }) => state === 'sending' || state === 'finishing').length;
    const waiting = this.#uploads.filter(({ state }) => state === 'waiting');
    for (const next of waiting.slice(0, Math.max(0, FILES_AT_ONCE - underWay))) {
      underWay += 1;
      void this.#run(next);
    }
    if (underWay === 0 && this.#uploads.length > 0) this.#doors.idle();
  }

  async #run(upload: Upload): Promise<void> {
    const { id, file } = upload;
    const stop = new AbortController();
    const before = this.#tasks.get(id);
    const reached = before?.reached ?? reachedBefore(upload.resumes);
    const kept = before?.kept ?? keepReached(upload);
    this.#tasks.set(id, { reached, kept, stop });
    this.#change(id, { state: 'sending', refusal: null });
    const news = {
      begun: kept.begun,
      arrived: kept.arrived,
      sent: (sent: number) => this.#change(id, { sent }),
      finishing: () => this.#change(id, { state: 'finishing' }),
      checking: () => {
        this.#change(id, { state: 'checking' });
        this.#work();
      },
    };
    try {
      const result = await runUpload(upload, reached, news, stop.signal);
      this.#change(id, result.ok ? { state: 'done', sent: file.size } : { state: 'failed', refusal: result });
      if (isOver(result)) kept.forget();
      // What the store does not have after all is sent anew when the person tries again.
      else if (!result.ok && result.failure.status === 400) reached.blocks.clear();
      this.#doors.ended(upload, result);
    } catch (error) {
      // Stopped by the person; anything else is a fault of ours.
      if (!stop.signal.aborted) throw error;
    }
    this.#work();
  }

  /** What Evo is making a file of can be stopped no longer. */
  #halt(id: string, state: 'paused' | 'cancelled'): void {
    const now = this.#find(id)?.state;
    if (now === undefined || IN_EVOS_HANDS.includes(now) || !OPEN_STATES.includes(now)) return;
    this.#change(id, { state });
    const task = this.#tasks.get(id);
    task?.stop.abort();
    if (state === 'cancelled') task?.kept.forget();
    this.#work();
  }
}

/** Nothing is left to go on with: it is there, or Evo knows of no such upload. */
function isOver(result: OperationState): boolean {
  return result.ok || result.failure.kind === 'no-upload-in-progress';
}
