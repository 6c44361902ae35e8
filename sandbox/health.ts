import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { parseBoolean } from '@/sandbox/http/parameters';
import { json } from '@/sandbox/http/json';

const VERSION = '2.11.5';

/** Health checks of the File and the Workspace API: a bare word, or a report when `full` is asked for. */
export function healthRoutes(databaseAnswers: () => Promise<boolean>): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  for (const service of ['file', 'workspace']) {
    app.get(`/${service}/health_check`, async (c) => {
      const passes = await databaseAnswers();
      const status = passes ? 'pass' : 'fail';
      const code = passes ? 200 : 503;
      if (!parseBoolean(c.req.query('full') ?? '')) return c.text(status, code);
      const dependencies = parseBoolean(c.req.query('check_dependencies') ?? '')
        ? { dependencies: { database: status } }
        : {};
      return json({ status, version: VERSION, ...dependencies }, code);
    });
  }
  return app;
}
