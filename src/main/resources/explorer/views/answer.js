import { h } from '../lib/preact/preact.module.js';
import { copy } from '../actions.js';
import { listIn, readable, requestIdIn } from '../result.js';
import { Highlighted } from './highlighted.js';
import { List } from './list.js';

export function Answer({ state }) {
  return h(
    'section',
    { 'aria-labelledby': 'answer', class: 'answer' },
    h('h3', { id: 'answer' }, 'Response'),
    h('div', { role: 'status' }, h(Summary, { answer: state.answer })),
    state.answer?.text !== undefined && h(Content, { state, answer: state.answer }),
  );
}

/** The part that screen readers announce when a response arrives. */
function Summary({ answer }) {
  if (!answer) {
    return h('p', {}, 'Press Call to send the request.');
  }
  if (answer.failure) {
    return h('p', { id: 'failure', class: 'failed' }, answer.failure);
  }
  return h(
    'p',
    { class: 'summary' },
    h('strong', { id: 'status', class: answer.status === 200 ? 'succeeded' : 'failed' }, `HTTP ${answer.status}`),
    h('span', {}, `${answer.millis.toFixed(1)} ms`),
    h('span', {}, `${answer.text.length} characters`),
    h('span', {}, 'RequestId ', h('code', { id: 'request-id' }, requestIdIn(answer))),
  );
}

function Content({ state, answer }) {
  const { text, language } = readable(answer.text);
  const { list: name } = state.operation;
  const list = answer.status === 200 && name ? listIn(answer.text, name) : null;
  return h(
    'div',
    {},
    list && h(List, { list, state }),
    h(Highlighted, { text, language, label: 'Response body' }),
    h('button', { class: 'secondary outline small', onClick: () => copy(answer.text, 'the body') }, 'Copy body'),
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
          answer.headers.map(([name, value]) =>
            h('tr', { key: name }, h('th', { scope: 'row' }, name), h('td', {}, value)),
          ),
        ),
      ),
    ),
  );
}
