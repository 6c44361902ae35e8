import type { Operation } from '@/sandbox/http/operation';
import type { Database } from '@/sandbox/store/database';

export interface JournalRow {
  seq: number;
  startedAt: string;
  endedAt: string | null;
  operation: string;
  method: string;
  path: string;
  account: string | null;
  orgId: string | null;
  workspaceId: string | null;
  fileId: string | null;
  /** What the caller named the call in `X-Request-Id`, cut to 128 characters. */
  requestId: string | null;
  /** The trace it came in, as its `traceparent` header says; cut like the id. */
  traceparent: string | null;
  status: number | null;
  fault: string | null;
  executed: boolean;
}

export type Call = {
  method: string;
  path: string;
  requestId: string | undefined;
  traceparent: string | undefined;
};

const LONGEST_NAME = 128;
const KEPT_ROWS = 50_000;
const FLUSH_MS = 250;

/** Every call of an operation, faulted ones included. Rows reach the database a moment later, in batches. */
export class Journal {
  private rows: JournalRow[] = [];
  private readonly unsaved = new Set<JournalRow>();
  private timer: NodeJS.Timeout | undefined;
  private lastSeq = 0;

  private constructor(
    private readonly database: Database,
    private readonly log: (message: string) => void,
  ) {}

  static async load(database: Database, log: (message: string) => void): Promise<Journal> {
    const journal = new Journal(database, log);
    const found = await database.query<{ call: JournalRow }>('SELECT call FROM journal ORDER BY seq DESC LIMIT $1', [
      KEPT_ROWS,
    ]);
    journal.rows = found.rows.map((row) => row.call).reverse();
    journal.lastSeq = journal.rows[journal.rows.length - 1]?.seq ?? 0;
    return journal;
  }

  /** Opens a row; the caller fills it in and calls `save` whenever it changed. */
  open(operation: Operation, call: Call, startedAt: number): JournalRow {
    this.lastSeq += 1;
    const row: JournalRow = {
      seq: this.lastSeq,
      startedAt: new Date(startedAt).toISOString(),
      endedAt: null,
      operation: operation.name,
      method: call.method,
      path: call.path,
      account: null,
      orgId: operation.orgId,
      workspaceId: operation.workspaceId,
      fileId: operation.fileId,
      requestId: call.requestId?.slice(0, LONGEST_NAME) ?? null,
      traceparent: call.traceparent?.slice(0, LONGEST_NAME) ?? null,
      status: null,
      fault: null,
      executed: false,
    };
    this.rows.push(row);
    if (this.rows.length > KEPT_ROWS) this.rows.splice(0, this.rows.length - KEPT_ROWS);
    this.save(row);
    return row;
  }

  save(row: JournalRow): void {
    this.unsaved.add(row);
    this.timer ??= setTimeout(() => void this.flush(), FLUSH_MS);
  }

  list(filter: { operation?: string | undefined; after: number; limit: number }): JournalRow[] {
    const found = this.rows.filter(
      (row) => row.seq > filter.after && (filter.operation === undefined || row.operation === filter.operation),
    );
    return found.slice(0, filter.limit);
  }

  async clear(): Promise<void> {
    this.rows = [];
    this.unsaved.clear();
    await this.database.query('DELETE FROM journal');
  }

  /** Writes what is not in the database yet. A failure is logged: the journal must never break a call. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const rows = [...this.unsaved];
    this.unsaved.clear();
    if (rows.length === 0) return;
    try {
      await this.database.query(
        `INSERT INTO journal (seq, call) SELECT * FROM unnest($1::bigint[], $2::json[])
         ON CONFLICT (seq) DO UPDATE SET call = excluded.call`,
        [rows.map((row) => row.seq), rows.map((row) => JSON.stringify(row))],
      );
    } catch (error) {
      this.log(`the journal could not be written: ${String(error)}`);
    }
  }
}
