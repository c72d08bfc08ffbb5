import { h } from '../lib/preact/preact.module.js';

/** Tabs in the WAI-ARIA pattern: the Tab key reaches the selected tab, and the arrow keys select the others. */
export function Tabs({ label, prefix, tabs, chosen, onChoose }) {
  const move = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      event.preventDefault();
      const index = tabs.findIndex((tab) => tab.id === chosen);
      const { id } = tabs.at((index + step) % tabs.length);
      onChoose(id);
      document.getElementById(`${prefix}-${id}`).focus();
    }
  };
  return h(
    'div',
    { role: 'tablist', 'aria-label': label, class: 'tabs', onKeyDown: move },
    tabs.map(({ id, name }) =>
      h(
        'button',
        {
          key: id,
          id: `${prefix}-${id}`,
          role: 'tab',
          type: 'button',
          'aria-selected': id === chosen ? 'true' : 'false',
          'aria-controls': `${prefix}-content`,
          tabIndex: id === chosen ? 0 : -1,
          onClick: () => onChoose(id),
        },
        name,
      ),
    ),
  );
}

export function TabContent({ prefix, chosen, children }) {
  return h('div', { id: `${prefix}-content`, role: 'tabpanel', 'aria-labelledby': `${prefix}-${chosen}` }, children);
}
