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
    h('p', {}, throttle.Enabled ? 'The rate limits are enabled.' : 'The rate limits are disabled.'),
    h(
      'div',
      { class: 'side-by-side' },
      h(Table, {
        label: 'Token buckets',
        columns: ['Caller', 'Action', 'Tokens', ''],
        rows: throttle.Buckets.map((bucket) => [
          `${bucket.Caller.Kind} ${bucket.Caller.Name}`,
          bucket.Action,
          `${bucket.Tokens} of ${bucket.Capacity}`,
          h('meter', { min: 0, max: bucket.Capacity, value: bucket.Tokens, 'aria-label': 'Tokens' }),
        ]),
        none: 'All token buckets are full.',
      }),
      h(Table, {
        label: 'Rate limits',
        columns: ['Operation', 'Queries per second'],
        rows: Object.entries(throttle.Operations),
        none: '',
      }),
    ),
  );
}
