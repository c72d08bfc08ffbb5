import { h } from '../lib/preact/preact.module.js';
import { Table } from './table.js';
import { Time } from './time.js';

export function RequestsPanel({ state }) {
  return h(Table, {
    label: 'Request log, newest first',
    columns: ['Time', 'Action', 'Status', 'Code', 'ms', 'Caller', 'Parameters'],
    rows: state.requests.map((request) => [
      h(Time, { instant: request.Time }),
      request.Action ?? '',
      request.Status ?? 'none',
      request.Code,
      request.Millis,
      request.Caller ? `${request.Caller.Kind} ${request.Caller.Name}` : '',
      new URLSearchParams(
        Object.entries(request.Parameters).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
      ).toString(),
    ]),
    none: 'The request log is empty.',
  });
}
