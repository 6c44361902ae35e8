import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { freePort } from './stack/ports.mjs';
import { neutralEnvironment } from './stack/settings.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('refuses a half configured Evo with exit code 78 and lists what is missing', async () => {
  const { code, stderr } = await start({ EVO_ISSUER_URL: 'https://ims.example', EVO_CLIENT_ID: 'client' });
  expect(code).toBe(78);
  expect(stderr).toContain('EVO_DISCOVERY_URL');
  expect(stderr).toContain('EVO_CLIENT_SECRET');
});

it('refuses to show the sandbox to the network', async () => {
  const { code, stderr } = await start({ HOST: '0.0.0.0' });
  expect(code).toBe(78);
  expect(stderr).toContain('HOST=0.0.0.0');
});

it.each(['PORT', 'SANDBOX_PORT'])('names a taken port and the variable %s', async (variable) => {
  const port = await freePort();
  const stranger = createServer().listen(port, '127.0.0.1');
  const { code, stderr } = await start({ [variable]: String(port) });
  stranger.close();
  expect(code).toBe(1);
  expect(stderr).toContain(`Port ${port} is taken`);
  expect(stderr).toContain(variable);
});

it('refuses a port that is none', async () => {
  const { code, stderr } = await start({ PORT: 'http' });
  expect(code).toBe(1);
  expect(stderr).toContain('PORT=http is not a port');
});

it('says so when the data folder cannot be written', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const { code, stderr } = await start({ DATA_DIR: file });
  expect(code).toBe(1);
  expect(stderr).toContain(`${file} cannot be written to`);
  expect(stderr).toContain('DATA_DIR');
});

async function start(env: Record<string, string>): Promise<{ code: number; stderr: string }> {
  const ports = { PORT: String(await freePort()), SANDBOX_PORT: String(await freePort()), DATA_DIR: folder };
  return new Promise((done) => {
    execFile(
      process.execPath,
      ['scripts/start.mjs'],
      { env: { ...neutralEnvironment(), ...ports, ...env } },
      (error, _, stderr) => done({ code: Number(error?.code ?? 0), stderr }),
    );
  });
}
