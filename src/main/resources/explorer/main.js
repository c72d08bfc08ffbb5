// Draws the page from the state, and keeps it up with the address and with the server.

import { h, render } from './lib/preact/preact.module.js';
import { begin, follow, watch } from './actions.js';
import { onChange, state } from './store.js';
import { Page } from './views/page.js';

const REFRESH_MILLIS = 1000;
const REST = 10;

onChange(() => render(h(Page, { state }), document.getElementById('explorer')));
addEventListener('hashchange', follow);

/** Refreshes what is seen, each second at the most; a server that takes long for it gets ten times as long a rest. */
async function keepUp() {
  const started = performance.now();
  if (document.visibilityState === 'visible' && !state.tokenNeeded) {
    await watch();
  }
  setTimeout(keepUp, Math.max(REFRESH_MILLIS, REST * (performance.now() - started)));
}

await begin();
keepUp();
