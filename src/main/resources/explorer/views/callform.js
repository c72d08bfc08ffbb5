import { h } from '../lib/preact/preact.module.js';
import { copyLink, makeCall, setAccessKeyId, setValue } from '../actions.js';
import { Field } from './field.js';
import { Form } from './form.js';

export function CallForm({ state }) {
  const { operation, values } = state;
  return h(
    Form,
    { class: 'parameters', 'aria-label': 'Parameters', onSubmit: makeCall },
    operation.fields.map((field) =>
      h(Field, {
        key: `${operation.name} ${field.name}`,
        field,
        prefix: 'parameter',
        value: values[field.name],
        onValue: (value) => setValue(field.name, value),
      }),
    ),
    h(Signer, { state }),
    h(
      'div',
      { class: 'buttons' },
      h('button', { type: 'submit', 'aria-busy': state.calling ? 'true' : undefined }, 'Call'),
      h('button', { type: 'button', class: 'secondary outline', onClick: copyLink }, 'Copy link'),
    ),
  );
}

function Signer({ state }) {
  return h(
    'div',
    { class: 'field' },
    h('label', { for: 'signer' }, 'Sign with'),
    h(
      'select',
      { id: 'signer', value: state.accessKeyId, onChange: (event) => setAccessKeyId(event.target.value) },
      h('option', { value: '' }, 'none (unsigned)'),
      state.credentials.map((credential) =>
        h('option', { key: credential.AccessKeyId, value: credential.AccessKeyId }, describe(credential)),
      ),
    ),
    h('small', {}, 'The server signs the call. The secret is not sent to the browser.'),
  );
}

function describe(credential) {
  const traits = [
    credential.Account !== credential.AccessKeyId && `of ${credential.Account}`,
    credential.Restricted && 'with a RAM policy',
    credential.Temporary && 'temporary',
    !credential.Enabled && 'disabled',
  ].filter(Boolean);
  return traits.length > 0 ? `${credential.AccessKeyId} (${traits.join(', ')})` : credential.AccessKeyId;
}
