import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const READ_BYTES = 256 * 1024;

export interface StoredBlock {
  /** Name of its file. */
  storedAs: string;
  /** In bytes. */
  size: number;
}

/** Uploaded bytes, one file a block, below `DATA_DIR/sandbox/blocks`. A committed blob is a list of such blocks. */
export class BlockStore {
  private readonly folder: string;
  private readonly discarded: string;
  private clearing: Promise<void> = Promise.resolve();

  constructor(dataDir: string) {
    this.folder = join(dataDir, 'sandbox', 'blocks');
    this.discarded = join(dataDir, 'sandbox', 'discarded-blocks');
  }

  /** Takes in all that `source` brings. Leaves nothing behind when it breaks off; rejects then. */
  async write(source: Readable): Promise<StoredBlock & { md5: string }> {
    await mkdir(this.folder, { recursive: true });
    const storedAs = randomUUID();
    const hash = createHash('md5');
    let size = 0;
    const counted = async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        size += chunk.length;
        yield chunk;
      }
    };
    try {
      await pipeline(source, counted, createWriteStream(this.pathOf(storedAs), { flags: 'wx' }));
    } catch (error) {
      await this.remove([storedAs]);
      throw error;
    }
    return { storedAs, size, md5: hash.digest('base64') };
  }

  /** The bytes of `blocks`, one behind the other, from `start` up to but not including `end`. */
  async *read(blocks: StoredBlock[], start: number, end: number): AsyncGenerator<Buffer> {
    let offset = 0;
    for (const block of blocks) {
      const [from, to] = [Math.max(0, start - offset), Math.min(end - offset, block.size)];
      offset += block.size;
      if (from >= to) continue;
      const range = { start: from, end: to - 1, highWaterMark: READ_BYTES };
      for await (const chunk of createReadStream(this.pathOf(block.storedAs), range)) yield Buffer.from(chunk);
    }
  }

  async remove(names: string[]): Promise<void> {
    await Promise.all(names.map((name) => rm(this.pathOf(name), { force: true })));
  }

  /** Puts all blocks out of the way at once; their bytes go a moment later, since gigabytes take longer than a reset may. */
  async clear(): Promise<void> {
    await this.settled();
    await mkdir(this.folder, { recursive: true });
    await mkdir(this.discarded, { recursive: true });
    await rename(this.folder, join(this.discarded, randomUUID()));
    // What cannot be removed is left to the next time.
    this.clearing = rm(this.discarded, { recursive: true, force: true }).catch(() => undefined);
  }

  /** Resolves when what was cleared has gone from the disk. */
  async settled(): Promise<void> {
    await this.clearing;
  }

  private pathOf(name: string): string {
    return join(this.folder, name);
  }
}
