import { h } from '../lib/preact/preact.module.js';
import { useToken } from '../actions.js';
import { Form } from './form.js';

export function TokenForm() {
  const submit = (form) => useToken(new FormData(form).get('token'));
  return h(
    Form,
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
