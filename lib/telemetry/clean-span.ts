import 'server-only';
import type { ReadableSpan } from '@opentelemetry/sdk-trace-base';
import { routeOf } from './route-of';

/** What Next and the console say of a span, as far as it may leave: words of the product, statuses, ids. */
const TOLD = new Set([
  ...['http.method', 'http.route', 'http.target', 'http.status_code', 'next.route', 'next.rsc', 'next.span_type'],
  ...['http.request.method', 'http.response.status_code', 'server.address', 'error.type'],
  ...['evo.operation', 'evo.outcome', 'console.action', 'console.outcome', 'console.request_id', 'exception.type'],
]);

/**
 * The same span without anything that could be a secret, a name or a search: no query of an address (the sign-in's code
 * comes in one), no message and no stack of an error, no attribute that is not on the list.
 */
export function cleanSpan(span: ReadableSpan): ReadableSpan {
  const { name, status, attributes, events } = span;
  return Object.create(span, {
    name: { value: withRoute(withoutQuery(name), attributes) },
    status: { value: { code: status.code } },
    attributes: { value: told(attributes) },
    events: { value: events.map((event) => ({ ...event, attributes: told(event.attributes ?? {}) })) },
  }) as ReadableSpan; // it is the span itself, with four of its members in front
}

/** Next calls a request by its method alone until it knows the page, which it does not where proxy.ts is at work. */
function withRoute(name: string, attributes: ReadableSpan['attributes']): string {
  const { 'http.method': method, 'http.target': target } = attributes;
  return name === method && typeof target === 'string' ? `${name} ${routeOf(withoutQuery(target))}` : name;
}

function told(attributes: ReadableSpan['attributes']): ReadableSpan['attributes'] {
  return Object.fromEntries(
    Object.entries(attributes)
      .filter(([name]) => TOLD.has(name))
      .map(([name, value]) => [name, typeof value === 'string' ? withoutQuery(value) : value]),
  );
}

function withoutQuery(text: string): string {
  return text.split(/[?#]/, 1)[0] ?? '';
}
