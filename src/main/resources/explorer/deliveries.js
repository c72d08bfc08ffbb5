// Loads the deliveries, and follows the stream of new ones until the next load.

import { requestJson, eventsOf } from './server.js';
import { state, update } from './store.js';

const MAX = 50;

let stream = null;
let streamed = [];

/**
 * Replaces the deliveries with those of the server, and opens the stream if it is not open. Deliveries that arrive while the
 * list is being loaded remain, since they can be newer than the list.
 */
export async function loadDeliveries() {
  if (!stream) {
    follow();
  }
  streamed = [];
  const { Deliveries: deliveries } = await requestJson(`_livemock/deliveries?Last=${MAX}`);
  show(streamed, deliveries.reverse());
}

/** Adds the deliveries of the stream until it ends. The next load opens it again. */
async function follow() {
  const current = new AbortController();
  stream = current;
  try {
    for await (const delivery of eventsOf('_livemock/deliveries/stream', current.signal)) {
      streamed.unshift(delivery);
      show([delivery], state.deliveries);
    }
  } catch {
    // The load reports an unreachable server and a missing token, since it sends a request too.
  } finally {
    if (stream === current) {
      stream = null;
    }
  }
}

export function stopStream() {
  stream?.abort();
  stream = null;
}

function show(newer, deliveries) {
  const known = new Set(deliveries.map(({ MessageId }) => MessageId));
  const added = newer.filter(({ MessageId }) => !known.has(MessageId));
  update({ deliveries: [...added, ...deliveries].slice(0, MAX) });
}
