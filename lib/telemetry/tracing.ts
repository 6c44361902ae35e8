import 'server-only';
import { context, propagation, SpanKind, SpanStatusCode, trace, type Attributes, type Span } from '@opentelemetry/api';

/** How a piece of work ended. `error`: a kind of failure; null where it went well. */
type Ended = { error: string | null; attributes?: Attributes };

/**
 * Runs `work` as one span of the trace at hand and ends the span as `tell` says. Names and attributes hold words of the
 * product and ids of requests alone: never a token or a file's name. Without an exporter it is the work and no more.
 */
export async function traced<T>(
  span: { name: string; kind?: SpanKind; attributes: Attributes },
  work: () => Promise<T>,
  tell: (result: T) => Ended,
): Promise<T> {
  const { name, kind = SpanKind.INTERNAL, attributes } = span;
  return trace.getTracer('evo-file-console').startActiveSpan(name, { kind, attributes }, async (started) => {
    try {
      const result = await work();
      end(started, tell(result));
      return result;
    } catch (error) {
      end(started, { error: error instanceof Error ? error.name : 'unknown' });
      throw error;
    }
  });
}

function end(span: Span, { error, attributes = {} }: Ended): void {
  span.setAttributes(attributes);
  if (error !== null) {
    span.setAttribute('error.type', error);
    span.setStatus({ code: SpanStatusCode.ERROR });
  }
  span.end();
}

/** The header that lets whoever is called go on with the trace at hand (W3C Trace Context); none where there is no trace. */
export function traceHeaders(): { traceparent?: string } {
  const headers: { traceparent?: string; tracestate?: string } = {};
  propagation.inject(context.active(), headers);
  // What other systems keep in `tracestate` is not for Evo.
  const { traceparent } = headers;
  return traceparent === undefined ? {} : { traceparent };
}
