import 'server-only';
import { context, diag, DiagLogLevel, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter as JsonExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { OTLPTraceExporter as ProtobufExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  type ReadableSpan,
  type Span,
  type SpanExporter,
  type SpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { log } from '@/lib/log';
import { cleanSpan } from './clean-span';
import { noteTrace } from './request-context';

/**
 * Sends spans to the collector that the `OTEL_…` variables name; the libraries read these themselves. Loaded only where
 * one is configured. Call it once, at server start.
 */
export function exportTraces({ protocol }: { protocol: 'http/protobuf' | 'http/json' }): void {
  const complain = (message: string): void => log().warn({ reason: message }, 'traces could not be exported');
  const silence = (): void => undefined;
  diag.setLogger(
    { error: complain, warn: complain, info: silence, debug: silence, verbose: silence },
    DiagLogLevel.WARN,
  );
  const exporter = cleaned(protocol === 'http/json' ? new JsonExporter() : new ProtobufExporter());
  const provider = new BasicTracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': 'evo-file-console' }))
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [noteTraces, new BatchSpanProcessor(exporter)],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
  const flush = (): void => void provider.forceFlush().catch(complain);
  process.once('SIGTERM', flush);
  process.once('SIGINT', flush);
}

function cleaned(exporter: SpanExporter): SpanExporter {
  return {
    export: (spans: ReadableSpan[], onResult) => exporter.export(spans.map(cleanSpan), onResult),
    shutdown: () => exporter.shutdown(),
    forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve(),
  };
}

/** Tells the work at hand which trace it is in, for its log lines. */
const noteTraces: SpanProcessor = {
  onStart: (span: Span) => noteTrace(span.spanContext().traceId),
  onEnd: () => undefined,
  forceFlush: () => Promise.resolve(),
  shutdown: () => Promise.resolve(),
};
