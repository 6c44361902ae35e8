import 'server-only';
import { parseArgs } from 'node:util';
import type { ChainEnd } from '@/lib/activity/chain';
import { resealTrail } from '@/lib/activity/reseal';
import { verifyChain } from '@/lib/activity/verify-chain';
import { ConfigError } from '@/lib/config';
import { closeDatabase } from '@/lib/store/database';

const USAGE = 'Usage: npm run activity:verify [-- --anchor NUMBER:HASH] [-- --reseal]';

/** Run as a program: exit code 0 for a whole trail, 1 for a broken one, 2 where that could not be found out. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { anchor: { type: 'string' }, reseal: { type: 'boolean', default: false } },
  });
  const { rows, end, problems } = await verifyChain(parseAnchor(values.anchor));
  for (const { at, problem } of problems) console.error(`Row ${at} ${problem}.`);
  if (problems.length > 0) {
    console.error(`The activity trail is broken, first at row ${problems[0]?.at}.`);
    if (values.reseal) await reseal();
    return 1;
  }
  console.log(`The activity trail is whole: ${rows} rows.`);
  console.log(`Keep this elsewhere, and check against it later: --anchor ${end.seq}:${end.hash}`);
  return 0;
}

async function reseal(): Promise<void> {
  const { seq, hash } = await resealTrail();
  console.error(
    `Its present end, row ${seq} (${hash}), is sealed from now on. Keep the lines above: they are not repeated.`,
  );
}

function parseAnchor(text: string | undefined): ChainEnd | undefined {
  if (text === undefined) return undefined;
  const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (seq === undefined || hash === undefined) throw new Error(USAGE);
  return { seq: Number(seq), hash };
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof ConfigError ? 78 : 2;
} finally {
  await closeDatabase();
}
