import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { certificateAuthority, selfSigned, type Identity } from '@/lib/testing/certificates';
import { testVariables } from '@/lib/testing/test-environment';
import { startProcess } from '@/lib/testing/test-process';
import { TinyServers } from '@/lib/testing/tiny-servers';

const DAY_MS = 86_400_000;
const authority = certificateAuthority();
const stranger = certificateAuthority();

const IDENTITIES: Record<string, Identity> = {
  'in order': authority.issue({ name: 'localhost' }),
  expired: authority.issue({
    name: 'localhost',
    from: new Date(Date.now() - 9 * DAY_MS),
    until: new Date(Date.now() - DAY_MS),
  }),
  'not yet valid': authority.issue({
    name: 'localhost',
    from: new Date(Date.now() + DAY_MS),
    until: new Date(Date.now() + 9 * DAY_MS),
  }),
  'for another host': authority.issue({ name: 'elsewhere.example' }),
  'self-signed': selfSigned({ name: 'localhost' }),
  'of an unknown authority': stranger.issue({ name: 'localhost' }),
};

const servers = new TinyServers();
const received: string[] = [];
const outcomes = new Map<string, unknown>();

/** All are asked by one process, since whom it trusts is settled when it starts. */
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'evo-console-tls-'));
  const trusted = join(folder, 'authority.pem');
  await writeFile(trusted, authority.pem);
  const ports = await Promise.all(
    Object.entries(IDENTITIES).map(([certificate, identity]) =>
      servers.servingTls(identity, (_asked, answer) => {
        received.push(certificate);
        answer.writeHead(204).end();
      }),
    ),
  );
  const asking = await startProcess('lib/testing/ask-evo.ts', {
    ready: /^Asked$/m,
    conditions: 'react-server',
    variables: {
      ...testVariables({ databaseUrl: 'postgres://unused.invalid/none' }),
      NODE_EXTRA_CA_CERTS: trusted,
      ASK_EVO: JSON.stringify(ports.map((port) => `https://localhost:${port}/`)),
    },
  });
  await asking.stop();
  await rm(folder, { recursive: true });
  const lines = asking
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'));
  for (const [index, certificate] of Object.keys(IDENTITIES).entries()) {
    outcomes.set(certificate, JSON.parse(lines[index] ?? 'null'));
  }
});
afterAll(() => servers.close());

it('sends a delete to a server whose certificate is in order', () => {
  expect(outcomes.get('in order')).toEqual({ ok: true });
});

it.each(Object.keys(IDENTITIES).slice(1))('sends nothing to a server whose certificate is %s', (certificate) => {
  expect(outcomes.get(certificate)).toMatchObject({
    ok: false,
    failure: { kind: 'unreachable', reason: 'certificate', status: null },
  });
  expect(received).not.toContain(certificate);
});
