import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandFailure } from './command-failure.mjs';
import { withLock } from './lock.mjs';

/** The secrets of this installation, made once into DATA_DIR/secrets.json, which only its owner may read. */
export async function readSecrets(dataDir) {
  const file = join(dataDir, 'secrets.json');
  return withLock(join(dataDir, 'secrets.lock'), () => {
    if (!existsSync(file)) {
      writeFileSync(`${file}.new`, `${JSON.stringify(generate(), null, 2)}\n`, { mode: 0o600 });
      renameSync(`${file}.new`, file);
    }
    return parse(file);
  });
}

function generate() {
  return {
    postgresPassword: randomBytes(24).toString('base64url'),
    sandboxClientSecret: randomBytes(24).toString('base64url'),
    nextAuthSecret: randomBytes(32).toString('base64'),
    encryptionKeys: `local:${randomBytes(32).toString('base64')}`,
  };
}

function parse(file) {
  try {
    const secrets = JSON.parse(readFileSync(file, 'utf8'));
    if (Object.keys(generate()).every((name) => typeof secrets[name] === 'string')) return secrets;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new CommandFailure(`${file} is damaged. Put it back, or move its whole folder away to start afresh.`);
}
