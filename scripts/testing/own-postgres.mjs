// `node scripts/testing/own-postgres.mjs FOLDER PORT`: a PostgreSQL for one test, which may stop and start it. Prints its
// address once it answers; SIGTERM ends it.
import { once } from 'node:events';
import { openPostgres } from '../stack/postgres.mjs';

const [folder, port] = process.argv.slice(2);
const postgres = await openPostgres({
  dataDir: folder,
  password: 'for-one-test',
  durable: false,
  port: Number(port),
  signal: new AbortController().signal,
});
console.log(`Ready ${postgres.url('postgres')}`);
// A pending signal alone keeps no process alive.
const alive = setInterval(() => {}, 60_000);
await once(process, 'SIGTERM');
clearInterval(alive);
await postgres.stop();
