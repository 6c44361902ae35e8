import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { TinyServers } from '@/lib/testing/tiny-servers';

const Value = z.union([
  z.object({ stringValue: z.string() }).transform(({ stringValue }) => stringValue),
  z.object({ intValue: z.coerce.number() }).transform(({ intValue }) => intValue),
  z.object({ boolValue: z.boolean() }).transform(({ boolValue }) => boolValue),
  z.unknown(),
]);
const Attributes = z
  .array(z.object({ key: z.string(), value: Value }))
  .default([])
  .transform((pairs) => Object.fromEntries(pairs.map(({ key, value }) => [key, value])));
const Span = z.object({
  name: z.string(),
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  attributes: Attributes,
  status: z.object({ code: z.number().default(0) }),
});
/** OTLP's ExportTraceServiceRequest in its JSON form. */
const Export = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes: Attributes }),
      scopeSpans: z.array(z.object({ spans: z.array(Span) })),
    }),
  ),
});

export type CollectedSpan = z.infer<typeof Span> & { service: unknown };
type Received = { path: string; contentType: string | undefined; body: Buffer };

/** A collector of traces (OTLP over HTTP) that keeps whatever it receives. */
export class TraceCollector {
  readonly received: Received[] = [];
  readonly #servers = new TinyServers();

  /** Resolves to the collector and its origin. */
  static async start(): Promise<TraceCollector & { origin: string }> {
    const collector = new TraceCollector();
    const origin = await collector.#servers.serving((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const sent = Buffer.concat(chunks);
        const body = request.headers['content-encoding'] === 'gzip' ? gunzipSync(sent) : sent;
        collector.received.push({ path: request.url ?? '', contentType: request.headers['content-type'], body });
        response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
      });
    });
    return Object.assign(collector, { origin });
  }

  /** The spans received so far, where they came as JSON. */
  spans(): CollectedSpan[] {
    return this.received.flatMap(({ body }) =>
      Export.parse(JSON.parse(body.toString())).resourceSpans.flatMap(({ resource, scopeSpans }) =>
        scopeSpans.flatMap(({ spans }) =>
          spans.map((span) => ({ ...span, service: resource.attributes['service.name'] })),
        ),
      ),
    );
  }

  stop(): Promise<void> {
    return this.#servers.close();
  }
}
