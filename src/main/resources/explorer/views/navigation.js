import { h } from '../lib/preact/preact.module.js';

export function Navigation({ state }) {
  const groups = [...new Set(state.operations.map((operation) => operation.group))];
  return h(
    'nav',
    { 'aria-label': 'Operations', class: 'operations' },
    groups.map((group) =>
      h(
        'div',
        { key: group },
        h('h2', {}, group),
        h(
          'ul',
          {},
          state.operations
            .filter((operation) => operation.group === group)
            .map((operation) =>
              h(
                'li',
                { key: operation.name },
                h(
                  'a',
                  {
                    href: `#/${operation.name}`,
                    'aria-current': operation === state.operation ? 'page' : undefined,
                  },
                  operation.name,
                ),
              ),
            ),
        ),
      ),
    ),
    h(
      'p',
      {},
      h('a', { href: 'v3/api-docs' }, 'OpenAPI document'),
      ' · ',
      h('a', { href: 'v3/api-docs/control' }, 'OpenAPI document of the control API'),
    ),
  );
}
