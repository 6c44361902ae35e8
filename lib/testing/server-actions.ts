import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Asked } from '@/lib/testing/ask';

const Manifest = z.object({ node: z.record(z.string(), z.object({ exportedName: z.string() })) });

/** The ids under which a build answers to its server actions, by name. */
export function actionIds(folder = process.cwd()): Map<string, string> {
  const text = readFileSync(join(folder, '.next/server/server-reference-manifest.json'), 'utf8');
  const { node } = Manifest.parse(JSON.parse(text));
  return new Map(Object.entries(node).map(([id, { exportedName }]) => [exportedName, id]));
}

/** The request by which a page calls an action with one argument. `headers` come last and may be anything. */
export function actionCall(id: string, argument: unknown, headers: Asked['headers'] = {}): Asked {
  return {
    method: 'POST',
    body: JSON.stringify([argument]),
    headers: { 'Content-Type': 'text/plain;charset=UTF-8', Accept: 'text/x-component', 'Next-Action': id, ...headers },
  };
}

/** What an action returned, out of the answer to its call; null where it returned nothing a page could read. */
export function actionResult(body: string): unknown {
  const row = /"a":"\$@(\w+)"/.exec(body)?.[1];
  const line = body.split('\n').find((each) => row !== undefined && each.startsWith(`${row}:{`));
  return line === undefined ? null : JSON.parse(line.slice(line.indexOf(':') + 1));
}
