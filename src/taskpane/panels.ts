import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Panel } from '../commands/pane-route';
import { PositionPanel } from './position/PositionPanel';

type PanelComponent = ComponentType | LazyExoticComponent<ComponentType>;

/** A panel that is loaded when it is opened for the first time, to keep the pane's first load small. */
export const whenOpened = <Name extends string>(
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
): PanelComponent => lazy(async () => ({ default: (await load())[name] }));

/** The panels of the pane, in the order of its navigation; each but the first is loaded when opened. */
export const panels: Readonly<Record<Panel, PanelComponent>> = {
  position: PositionPanel,
  quarter: whenOpened(() => import('./refresh/RefreshPanel'), 'RefreshPanel'),
  adjustments: whenOpened(() => import('./adjustments/AdjustmentsPanel'), 'AdjustmentsPanel'),
  'what-if': whenOpened(() => import('./what-if/WhatIfPanel'), 'WhatIfPanel'),
  explain: whenOpened(() => import('./explain/ExplainPanel'), 'ExplainPanel'),
  report: whenOpened(() => import('./report/ReportPanel'), 'ReportPanel'),
  validate: whenOpened(() => import('./validate/ValidatePanel'), 'ValidatePanel'),
  system: whenOpened(() => import('./system-view/SystemPanel'), 'SystemPanel'),
  'plans-together': whenOpened(() => import('./system-plans/SystemPlansPanel'), 'SystemPlansPanel'),
};
