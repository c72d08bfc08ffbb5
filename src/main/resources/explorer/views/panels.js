import { h } from '../lib/preact/preact.module.js';
import { showPanel } from '../actions.js';
import { CallbacksPanel } from './callbackspanel.js';
import { DataPanel } from './datapanel.js';
import { DeliveriesPanel } from './deliveriespanel.js';
import { FaultsPanel } from './faultspanel.js';
import { LimitsPanel } from './limitspanel.js';
import { RequestsPanel } from './requestspanel.js';
import { TabContent, Tabs } from './tabs.js';

const PANELS = [
  { id: 'data', name: 'Data', view: DataPanel },
  { id: 'requests', name: 'Requests', view: RequestsPanel },
  { id: 'deliveries', name: 'Deliveries', view: DeliveriesPanel },
  { id: 'callbacks', name: 'Callbacks', view: CallbacksPanel },
  { id: 'limits', name: 'Rate limits', view: LimitsPanel },
  { id: 'faults', name: 'Faults', view: FaultsPanel },
];

/** The tabs that show the current state of LiveMock. */
export function Panels({ state }) {
  const { view } = PANELS.find(({ id }) => id === state.panel);
  return h(
    'section',
    { 'aria-label': 'State of LiveMock', class: 'panels' },
    h(Tabs, { label: 'State of LiveMock', prefix: 'panel', tabs: PANELS, chosen: state.panel, onChoose: showPanel }),
    h(TabContent, { prefix: 'panel', chosen: state.panel }, h(view, { state })),
  );
}
