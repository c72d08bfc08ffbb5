import { h } from '../lib/preact/preact.module.js';
import { Prose } from './prose.js';

/**
 * A field of a form. It does not validate its value, since users may want to see the error that the API returns.
 */
export function Field({ field, value, prefix, onValue }) {
  const id = `${prefix}-${field.name}`;
  const hint = [capitalized(field.range), field.description].filter(Boolean).join('. ');
  const common = {
    id,
    name: field.name,
    value: value ?? '',
    'aria-describedby': hint && `${id}-hint`,
    'aria-required': field.required ? 'true' : undefined,
  };
  const onChange = (event) => onValue(event.target.value);
  return h(
    'div',
    { class: 'field' },
    h('label', { for: id }, field.name, field.required && h('span', { class: 'required' }, ' required')),
    field.choices.length > 0 ? choice(field, { ...common, onChange }) : input(field, { ...common, onInput: onChange }),
    hint && h('small', { id: `${id}-hint` }, h(Prose, { text: hint })),
  );
}

function capitalized(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function choice(field, common) {
  return h(
    'select',
    common,
    h('option', { value: '' }, field.default === undefined ? 'not sent' : `not sent (${field.default})`),
    field.choices.map(({ value, label }) => h('option', { key: value, value }, label)),
  );
}

/** Returns an input. JSON objects are entered in a text area, since they can be long and can contain line breaks. */
function input(field, common) {
  const example = field.example && `such as ${field.example}`;
  if (field.type === 'object' || field.example?.startsWith('{')) {
    return h('textarea', { ...common, rows: 2, spellcheck: false, placeholder: example });
  }
  return h('input', {
    ...common,
    type: 'text',
    inputMode: ['integer', 'number'].includes(field.type) ? 'numeric' : undefined,
    placeholder: example,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: false,
  });
}
