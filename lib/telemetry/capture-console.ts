import 'server-only';
import { format, stripVTControlCharacters } from 'node:util';
import { log } from '@/lib/log';

const LEVELS = { debug: 'debug', log: 'info', info: 'info', warn: 'warn', error: 'error' } as const;

/** Sends what libraries print through the log too: one line each, cleaned like any other. Call it once, at server start. */
export function captureConsole(): void {
  for (const [method, level] of Object.entries(LEVELS) as [keyof typeof LEVELS, (typeof LEVELS)['log']][]) {
    console[method] = (...said: unknown[]) => {
      const err = said.find((each) => each instanceof Error);
      const words = stripVTControlCharacters(format(...said.filter((each) => each !== err))).trim();
      if (err === undefined) log()[level](words);
      else log()[level]({ err }, words === '' ? err.message : words);
    };
  }
}
