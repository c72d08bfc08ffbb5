import { h } from '../lib/preact/preact.module.js';
import { turnTo } from '../actions.js';
import { Table } from './table.js';

/** A list as a table, with buttons for the previous and the next page if the operation has pages. */
export function List({ list, state }) {
  const hasPages = state.operation.fields.some((field) => field.name === 'PageNum');
  const page = Number(state.values.PageNum || 1);
  const columns = [...new Set(list.rows.flatMap(Object.keys))];
  return h(
    'div',
    { class: 'list' },
    h(
      'p',
      { class: 'summary' },
      h('span', { id: 'total' }, `Total ${list.total}`),
      hasPages && h('span', { id: 'page' }, `Page ${page}`),
      hasPages &&
        h(
          'span',
          { class: 'buttons', role: 'group', 'aria-label': 'Pages' },
          h('button', { class: 'small', disabled: page <= 1, onClick: () => turnTo(page - 1) }, 'Previous'),
          h('button', { class: 'small', disabled: !list.hasMore, onClick: () => turnTo(page + 1) }, 'Next'),
        ),
    ),
    h(Table, {
      label: 'List',
      columns,
      rows: list.rows.map((row) => columns.map((column) => shown(column, row[column]))),
      none: 'The list is empty.',
    }),
  );
}

function shown(column, value) {
  if (value === undefined) {
    return '';
  }
  const seconds = column.endsWith('Time') ? Number(value) : NaN;
  if (Number.isFinite(seconds) && Math.abs(seconds) < 1e11) {
    return h('time', { title: new Date(seconds * 1000).toISOString() }, String(value));
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
