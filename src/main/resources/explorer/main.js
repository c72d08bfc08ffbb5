// Renders the page, and updates it when the address or the data on the server changes.

import { h, render } from './lib/preact/preact.module.js';
import { begin, follow, refreshAndCheckConnection } from './actions.js';
import { stopStream } from './deliveries.js';
import { onChange, state } from './store.js';
import { Page } from './views/page.js';

const REFRESH_MILLIS = 1000;
const PAUSE_FACTOR = 10;

onChange(() => render(h(Page, { state }), document.getElementById('explorer')));
addEventListener('hashchange', follow);

/** Closes the stream of a hidden page, since browsers open only a few connections to a server. */
document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && stopStream());

/** Refreshes the open panel, at most once per second. If a refresh takes long, the pause is ten times as long. */
async function refreshPeriodically() {
  const started = performance.now();
  if (document.visibilityState === 'visible' && !state.tokenNeeded) {
    await refreshAndCheckConnection();
  }
  setTimeout(refreshPeriodically, Math.max(REFRESH_MILLIS, PAUSE_FACTOR * (performance.now() - started)));
}

await begin();
refreshPeriodically();
