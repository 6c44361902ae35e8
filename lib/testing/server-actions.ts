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
