import { h } from '../lib/preact/preact.module.js';
import { copy, parameters, setLanguage } from '../actions.js';
import { codeAddress } from '../server.js';
import { Highlighted } from './highlighted.js';
import { TabContent, Tabs } from './tabs.js';

export function Code({ state }) {
  const language = state.languages.find(({ Id: id }) => id === state.language);
  if (!language) {
    return null;
  }
  return h(
    'section',
    { 'aria-label': 'Code for this call', class: 'code' },
    h(Tabs, {
      label: 'Language',
      prefix: 'language',
      tabs: state.languages.map(({ Id: id, Name: name }) => ({ id, name })),
      chosen: state.language,
      onChoose: setLanguage,
    }),
    h(
      TabContent,
      { prefix: 'language', chosen: state.language },
      state.code?.failure
        ? h('p', { class: 'failed' }, state.code.failure)
        : h(Highlighted, { text: state.code?.text ?? '', language: language.Highlight, label: 'Code' }),
      h(
        'div',
        { class: 'buttons' },
        h(
          'button',
          { class: 'secondary outline small', onClick: () => copy(state.code?.text ?? '', 'the code') },
          'Copy code',
        ),
        h(
          'a',
          {
            role: 'button',
            class: 'secondary outline small',
            href: codeAddress(state.language, state.operation.name, parameters()),
            download: '',
          },
          'Download',
        ),
      ),
    ),
  );
}
