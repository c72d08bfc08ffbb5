import { h } from '../lib/preact/preact.module.js';
import { planFault, removeFault } from '../actions.js';
import { update } from '../store.js';
import { Field } from './field.js';
import { Form } from './form.js';
import { Table } from './table.js';

export function FaultsPanel({ state }) {
  return h(
    'div',
    {},
    h(Table, {
      label: 'Faults',
      columns: ['Id', 'Applies to', 'Effect', 'Applied', ''],
      rows: state.faults.map((fault) => [
        fault.Id,
        targetOf(fault),
        effectOf(fault),
        fault.Times ? `${fault.Happened} of ${fault.Times}` : fault.Happened,
        h(
          'button',
          {
            class: 'secondary outline small',
            'aria-label': `Remove fault ${fault.Id}`,
            onClick: () => removeFault(fault.Id),
          },
          'Remove',
        ),
      ]),
      none: 'No faults are planned.',
    }),
    state.faults.length > 1 && h('button', { class: 'secondary small', onClick: () => removeFault() }, 'Remove all'),
    h(FaultForm, { state }),
  );
}

function targetOf({ Action, UserId, AppId, AccessKeyId }) {
  const parts = Object.entries({ Action, UserId, AppId, AccessKeyId }).filter(([, value]) => value);
  return parts.map(([name, value]) => `${name} ${value}`).join(', ') || 'all requests';
}

function effectOf(fault) {
  const phase = fault.Phase === 'After' && 'after the commit';
  const delays = [...new Set([fault.DelayMillis, fault.MaxDelayMillis])].join(' to ');
  const delay = fault.MaxDelayMillis && `delay of ${delays} ms`;
  const error = fault.Code && `${fault.Status} ${fault.Code}`;
  const cut = fault.Cut && `connection closed: ${fault.Cut}`;
  const chance = fault.Probability < 1 && `probability ${fault.Probability}`;
  return [phase, error, cut, delay, chance].filter(Boolean).join(', ');
}

function FaultForm({ state }) {
  return h(
    Form,
    { 'aria-label': 'Fault', onSubmit: planFault },
    h(
      'div',
      { class: 'fields' },
      state.faultFields.map((field) =>
        h(Field, {
          key: field.name,
          field,
          prefix: 'fault',
          value: state.fault[field.name],
          onValue: (value) => update({ fault: { ...state.fault, [field.name]: value } }),
        }),
      ),
    ),
    h('button', { type: 'submit' }, 'Add fault'),
  );
}
