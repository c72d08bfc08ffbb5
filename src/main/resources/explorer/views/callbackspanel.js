import { h } from '../lib/preact/preact.module.js';
import { Table } from './table.js';
import { Time } from './time.js';

export function CallbacksPanel({ state }) {
  return h(Table, {
    label: 'Callbacks, newest first',
    columns: ['Time', 'Action', 'GroupId', 'UserId', 'Status', 'Attempts', 'Responses'],
    rows: state.callbacks.map((callback) => [
      h(Time, { instant: callback.Time }),
      callback.Action,
      callback.GroupId,
      callback.UserId,
      callback.Status,
      callback.Attempts.length,
      h(
        'div',
        { class: 'long' },
        callback.Attempts.map((attempt) => h('div', {}, attempt.Error ?? `${attempt.Status} ${attempt.Body}`)),
      ),
    ]),
    none: 'There are no callbacks. LiveMock sends them if the setting livemock.callback.url is set.',
  });
}
