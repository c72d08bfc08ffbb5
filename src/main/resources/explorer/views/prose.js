import { h } from '../lib/preact/preact.module.js';

/** A description from the OpenAPI documents, in which backquotes mark code, as in Markdown. */
export function Prose({ text }) {
  return text.split('`').map((part, index) => (index % 2 === 0 ? part : h('code', {}, part)));
}
