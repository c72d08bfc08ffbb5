import { h } from '../lib/preact/preact.module.js';
import { deleteDeliveries } from '../actions.js';
import { Table } from './table.js';
import { Time } from './time.js';

const SYSTEM_TYPES = {
  1001: 'like',
  1002: 'join',
  1003: 'leave',
  1004: 'mute group',
  1005: 'unmute group',
  1006: 'mute user',
  1007: 'unmute user',
};

export function DeliveriesPanel({ state }) {
  return h(
    'div',
    {},
    h(Table, {
      label: 'Deliveries, newest first',
      columns: ['Time', 'Type', 'GroupId', 'SenderId', 'Data', 'Receivers'],
      rows: state.deliveries.map((delivery) => [
        h(Time, { instant: delivery.Time }),
        [delivery.Type, SYSTEM_TYPES[delivery.Type]].filter(Boolean).join(' '),
        delivery.GroupId,
        delivery.SenderId ?? '',
        h('div', { class: 'long' }, delivery.Data),
        h('div', { class: 'long' }, delivery.Receivers.join(', ') || 'none'),
      ]),
      none: 'There are no deliveries.',
    }),
    state.deliveries.length > 0 && h('button', { class: 'secondary small', onClick: deleteDeliveries }, 'Delete all'),
  );
}
