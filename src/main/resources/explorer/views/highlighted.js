import { h } from '../lib/preact/preact.module.js';

const MOST_CHARACTERS = 200_000;

/** Text in colours. The highlighter escapes the text before it marks it up; a very long one stays plain. */
export function Highlighted({ text, language, label }) {
  const known = text.length <= MOST_CHARACTERS && globalThis.hljs?.getLanguage(language);
  const content = known
    ? { dangerouslySetInnerHTML: { __html: globalThis.hljs.highlight(text, { language }).value } }
    : { children: text };
  return h(
    'pre',
    { tabIndex: 0, 'aria-label': label, role: 'region' },
    h('code', { key: known ? language : 'plain', class: 'hljs', ...content }),
  );
}
