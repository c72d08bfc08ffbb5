import { h } from '../lib/preact/preact.module.js';

/** A form that calls `onSubmit` with its element. The browser does not send it. */
export function Form({ onSubmit, children, ...attributes }) {
  const submit = (event) => {
    event.preventDefault();
    onSubmit(event.target);
  };
  return h('form', { ...attributes, onSubmit: submit }, children);
}
