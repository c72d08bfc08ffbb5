import { h } from '../lib/preact/preact.module.js';
import { turnTo } from '../actions.js';
import { Table } from './table.js';

/** Times from this number on are in milliseconds. As milliseconds, it is in 1973; as seconds, in the year 5138. */
const FIRST_MILLIS = 1e11;

/** A list as a table, with buttons for the previous and the next page if the operation has pages. */
export function List({ list, state }) {
  const hasPages = state.operation.fields.some((field) => field.name === 'PageNum');
  const page = state.response.pageNum;
  const columns = [...new Set(list.rows.flatMap(Object.keys))];
  return h(
    'div',
    { class: 'list' },
    h(
      'p',
      { class: 'summary' },
      list.total !== undefined && h('span', { id: 'total' }, `Total ${list.total}`),
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
  const date = column.endsWith('Time') ? dateOf(Number(value)) : null;
  if (date) {
    return h('time', { title: date.toISOString() }, String(value));
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/**
 * Returns the date of a time in seconds or, as in BatchGetOnlineUsers, in milliseconds. Returns null for 0, which means that
 * there is no such time, and for numbers that are not a date.
 */
function dateOf(time) {
  const date = new Date(Math.abs(time) < FIRST_MILLIS ? time * 1000 : time);
  return time === 0 || Number.isNaN(date.getTime()) ? null : date;
}
