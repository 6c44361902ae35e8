import { createServer } from 'node:http';
import { withToken } from '@/lib/auth/with-token';
import { config } from '@/lib/config';
import { discover } from '@/lib/evo/discovery';

/**
 * Run as a program: one server process of the console as far as tokens go. GET /{sessionId} calls Evo with that session's
 * token and answers with the Result.
 */
const server = createServer((request, response) => {
  void answer(request.url ?? '').then(
    (body) => response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body)),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});

function answer(path: string) {
  const actor = { sessionId: path.slice(1), personId: 'unused', name: null, email: null };
  return withToken(actor, (accessToken) =>
    discover({ accessToken, requestId: 'token-server', deadlineMs: 10_000 }, config().evo.discoveryUrl),
  );
}

server.listen(Number(new URL(config().url).port), '127.0.0.1', () => console.log('Token server ready'));
