import { h } from '../lib/preact/preact.module.js';

const MAX_CHARACTERS = 200_000;

/** Highlighted text. The highlighter escapes the text before it adds markup. Very long texts are not highlighted. */
export function Highlighted({ text, language, label }) {
  const known = text.length <= MAX_CHARACTERS && globalThis.hljs?.getLanguage(language);
  const content = known
    ? { dangerouslySetInnerHTML: { __html: globalThis.hljs.highlight(text, { language }).value } }
    : { children: text };
  return h(
    'pre',
    { tabIndex: 0, 'aria-label': label, role: 'region' },
    h('code', { key: known ? language : 'plain', class: 'hljs', ...content }),
  );
}
