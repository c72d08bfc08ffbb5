import { h } from '../lib/preact/preact.module.js';
import { CallResponse } from './callresponse.js';
import { CallForm } from './callform.js';
import { Code } from './code.js';
import { Navigation } from './navigation.js';
import { Panels } from './panels.js';
import { Prose } from './prose.js';
import { TokenForm } from './tokenform.js';

export function Page({ state }) {
  return h(
    'div',
    { class: 'page' },
    h('a', { class: 'skip', href: '#main', onClick: focusMain }, 'Skip to the operation'),
    h(
      'header',
      { class: 'top' },
      h('h1', {}, 'LiveMock ', h('small', {}, 'explorer')),
      state.mode && h('p', {}, 'auth mode ', h('strong', { id: 'mode' }, state.mode.toLowerCase())),
    ),
    h(
      'div',
      { role: 'status', class: 'notice' },
      state.failure || (state.isUnreachable ? 'LiveMock is not reachable.' : state.notice),
    ),
    state.tokenNeeded && h(TokenForm),
    h(
      'div',
      { class: 'columns' },
      h(Navigation, { state }),
      h('main', { id: 'main', tabIndex: -1 }, state.operation && h(Operation, { state }), h(Panels, { state })),
    ),
  );
}

/** Moves the focus without following the link, since the fragment of the address contains the operation. */
function focusMain(event) {
  event.preventDefault();
  document.getElementById('main').focus();
}

function Operation({ state }) {
  const { operation } = state;
  return h(
    'section',
    { 'aria-labelledby': 'operation' },
    h('h2', { id: 'operation' }, operation.name),
    h(
      'p',
      {},
      h(Prose, { text: `${operation.summary}. ${operation.description} ` }),
      `Up to ${operation.queriesPerSecond} queries per second. `,
        h('a', { href: operation.page, target: '_blank', rel: 'noopener noreferrer' }, 'Vendor documentation'),
    ),
    h('div', { class: 'call' }, h(CallForm, { state }), h('div', {}, h(Code, { state }), h(CallResponse, { state }))),
  );
}
