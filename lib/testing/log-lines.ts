import type { TestProcess } from '@/lib/testing/test-process';

export type LogLine = { level: number; msg: string; requestId?: string } & Record<string, unknown>;

/** The lines a process has logged so far. What Next prints before the log takes over is passed over. */
export function logLinesOf(process: TestProcess): LogLine[] {
  return process
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as LogLine);
}
