import { h } from '../lib/preact/preact.module.js';
import { useToken } from '../actions.js';

export function TokenForm() {
  const submit = (event) => {
    event.preventDefault();
    useToken(new FormData(event.target).get('token'));
  };
  return h(
    'form',
    { class: 'token', 'aria-label': 'Token', onSubmit: submit },
    h('label', { for: 'token' }, 'Token of the setting livemock.control.token'),
    h(
      'div',
      { role: 'group' },
      h('input', { id: 'token', name: 'token', type: 'password', required: true, autocomplete: 'off' }),
      h('button', { type: 'submit' }, 'Use token'),
    ),
  );
}
