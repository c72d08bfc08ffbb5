import { h } from '../lib/preact/preact.module.js';
import { Table } from './table.js';

export function LimitsPanel({ state }) {
  const { throttle } = state;
  if (!throttle) {
    return null;
  }
  return h(
    'div',
    {},
    h('p', {}, throttle.Enabled ? 'The limit is on.' : 'The limit is off.'),
    h(
      'div',
      { class: 'side-by-side' },
      h(Table, {
        label: 'Buckets',
        columns: ['Caller', 'Action', 'Tokens', ''],
        rows: throttle.Buckets.map((bucket) => [
          `${bucket.Caller.Kind} ${bucket.Caller.Name}`,
          bucket.Action,
          `${bucket.Tokens} of ${bucket.Capacity}`,
          h('meter', { min: 0, max: bucket.Capacity, value: bucket.Tokens, 'aria-label': 'Tokens' }),
        ]),
        none: 'Every bucket is full.',
      }),
      h(Table, {
        label: 'Limits',
        columns: ['Operation', 'Queries a second'],
        rows: Object.entries(throttle.Operations),
        none: '',
      }),
    ),
  );
}
