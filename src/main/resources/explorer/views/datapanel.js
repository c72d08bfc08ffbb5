import { h } from '../lib/preact/preact.module.js';
import { listGroupsOf, addSeed, reset } from '../actions.js';
import { update } from '../store.js';
import { Form } from './form.js';
import { Table } from './table.js';

export function DataPanel({ state }) {
  const { overview } = state;
  return h(
    'div',
    {},
    overview &&
      h(
        'div',
        {},
        h(
          'p',
          { class: 'summary', id: 'counts' },
          ['Apps', 'Groups', 'Users', 'Members'].map((name) => h('span', { key: name }, `${name} ${overview[name]}`)),
        ),
        h('div', { class: 'side-by-side' }, h(Apps, { overview }), h(Users, { overview })),
      ),
    h('div', { class: 'side-by-side' }, h(SeedForm, { state }), h(Reset)),
  );
}

function Apps({ overview }) {
  return h(Table, {
    label: 'Apps, newest first',
    columns: ['AppId', 'AppName', 'Groups', 'Users', ''],
    rows: overview.AppList.map((app) => [
      app.AppId,
      app.AppName,
      app.Groups,
      app.Users,
      h(
        'button',
        {
          class: 'secondary outline small',
          'aria-label': `Delete the data of ${app.AppId}`,
          onClick: () => confirm(`Delete the app ${app.AppId} with its groups?`) && reset(false, app.AppId),
        },
        'Delete',
      ),
    ]),
    none: 'There are no apps.',
  });
}

function Users({ overview }) {
  return h(Table, {
    label: 'Users, longest list first',
    columns: ['UserId', 'Groups'],
    rows: overview.UserList.map((user) => [
      h('button', { class: 'link', title: 'Show groups', onClick: () => listGroupsOf(user.UserId) }, user.UserId),
      user.Groups,
    ]),
    none: 'No user is a member of a group.',
  });
}

function SeedForm({ state }) {
  const readFile = async (event) => {
    const [file] = event.target.files;
    if (file) {
      update({ seed: await file.text() });
    }
  };
  return h(
    Form,
    { 'aria-label': 'Seed', onSubmit: addSeed },
    h('label', { for: 'seed' }, 'Seed data in JSON or YAML'),
    h('textarea', {
      id: 'seed',
      rows: 6,
      spellcheck: false,
      required: true,
      value: state.seed,
      placeholder: '{"Apps": [{"AppId": "shop", "Groups": [{"GroupId": "g1", "Members": ["ann"]}]}]}',
      onInput: (event) => update({ seed: event.target.value }),
    }),
    h('label', { for: 'seed-file' }, 'Seed file'),
    h('input', { id: 'seed-file', type: 'file', accept: '.json,.yaml,.yml', onChange: readFile }),
    h('label', { for: 'seed-user' }, 'UserId, only for a recorded response of ListMessageGroup'),
    h('input', {
      id: 'seed-user',
      value: state.seedUserId,
      autocomplete: 'off',
      spellcheck: false,
      onInput: (event) => update({ seedUserId: event.target.value }),
    }),
    h('button', { type: 'submit' }, 'Add seed data'),
  );
}

function Reset() {
  const submit = (form) =>
    confirm(
      'Delete all data, deliveries, callbacks, faults and logged requests, and reset the clock and the rate limits?',
    ) && reset(form.elements.again.checked);
  return h(
    Form,
    { 'aria-label': 'Reset', onSubmit: submit },
    h(
      'p',
      {},
      'Deletes all data, deliveries, callbacks, faults and logged requests. Resets the clock, rate limits and token buckets.',
    ),
    h(
      'label',
      {},
      h('input', { type: 'checkbox', name: 'again', defaultChecked: true }),
      'Load the seed data of the setting livemock.seed again',
    ),
    h('button', { type: 'submit', class: 'contrast' }, 'Reset'),
  );
}
