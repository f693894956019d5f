import { lookAtEach } from './lib/looks.mjs';
import { statesOfTheSystemPanels } from './lib/system-pane-states.mjs';

const { plansTogether, system } = statesOfTheSystemPanels;

export const plansTogetherIsAccessibleInEachTheme = (given) =>
  lookAtEach(given, '?workbook=empty', plansTogether);

export const systemIsAccessibleInEachTheme = (given) => lookAtEach(given, '?workbook=empty', system);
