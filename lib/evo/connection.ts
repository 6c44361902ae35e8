import 'server-only';
import { Agent, type Dispatcher } from 'undici';

const CONNECT_MS = 3_000;

const agent = new Agent({
  connect: { timeout: CONNECT_MS },
  connections: 64,
  pipelining: 1,
  keepAliveTimeout: 4_000,
  // Every call has one deadline of its own over all of it.
  headersTimeout: 0,
  bodyTimeout: 0,
});

/**
 * A way to Evo that calls `onSent` when a request is handed to an open connection. Until then nothing can have left,
 * whatever went wrong: that is what makes "not sent" a fact and not a guess from an error code.
 */
export function connectionTo(onSent: () => void): Dispatcher {
  return agent.compose((dispatch) => (options, handler) => dispatch(options, noting(handler, onSent)));
}

function noting(handler: Dispatcher.DispatchHandler, onSent: () => void): Dispatcher.DispatchHandler {
  return {
    onRequestStart: (controller, context) => {
      onSent();
      handler.onRequestStart?.(controller, context);
    },
    onRequestUpgrade: (...answer) => handler.onRequestUpgrade?.(...answer),
    onResponseStart: (...answer) => handler.onResponseStart?.(...answer),
    onResponseData: (...answer) => handler.onResponseData?.(...answer),
    onResponseEnd: (...answer) => handler.onResponseEnd?.(...answer),
    onResponseError: (...answer) => handler.onResponseError?.(...answer),
  };
}
