import { h } from '../lib/preact/preact.module.js';
import { copy } from '../actions.js';
import { listIn, readable, requestIdIn } from '../result.js';
import { Highlighted } from './highlighted.js';
import { List } from './list.js';

export function CallResponse({ state }) {
  return h(
    'section',
    { 'aria-labelledby': 'response', class: 'response' },
    h('h3', { id: 'response' }, 'Response'),
    h('div', { role: 'status' }, h(Summary, { response: state.response })),
    state.response?.text !== undefined && h(Content, { state, response: state.response }),
  );
}

/** The part that screen readers announce when a response arrives. */
function Summary({ response }) {
  if (!response) {
    return h('p', {}, 'Press Call to send the request.');
  }
  if (response.failure) {
    return h('p', { id: 'failure', class: 'failed' }, response.failure);
  }
  return h(
    'p',
    { class: 'summary' },
    h('strong', { id: 'status', class: response.status === 200 ? 'succeeded' : 'failed' }, `HTTP ${response.status}`),
    h('span', {}, `${response.millis.toFixed(1)} ms`),
    h('span', {}, `${response.text.length} characters`),
    h('span', {}, 'RequestId ', h('code', { id: 'request-id' }, requestIdIn(response))),
  );
}

function Content({ state, response }) {
  const { text, language } = readable(response.text);
  const { list: name } = state.operation;
  const list = response.status === 200 && name ? listIn(response.text, name) : null;
  return h(
    'div',
    {},
    list && h(List, { list, state }),
    h(Highlighted, { text, language, label: 'Response body' }),
    h('button', { class: 'secondary outline small', onClick: () => copy(response.text, 'the body') }, 'Copy body'),
    h(
      'details',
      {},
      h('summary', {}, 'Headers'),
      h(
        'table',
        {},
        h(
          'tbody',
          {},
          response.headers.map(([name, value]) =>
            h('tr', { key: name }, h('th', { scope: 'row' }, name), h('td', {}, value)),
          ),
        ),
      ),
    ),
  );
}
