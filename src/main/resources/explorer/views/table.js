import { h } from '../lib/preact/preact.module.js';

export function Table({ label, columns, rows, none }) {
  if (rows.length === 0) {
    return h('p', {}, none);
  }
  return h(
    'div',
    { class: 'overflow-auto', tabIndex: 0, role: 'region', 'aria-label': label },
    h(
      'table',
      { class: 'striped', 'aria-label': label },
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          columns.map((column) => h('th', { key: column, scope: 'col' }, column)),
        ),
      ),
      h(
        'tbody',
        {},
        rows.map((cells) =>
          h(
            'tr',
            {},
            cells.map((cell) => h('td', {}, cell)),
          ),
        ),
      ),
    ),
  );
}
