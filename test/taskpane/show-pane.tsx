import { act, render } from '@testing-library/react';
import axe from 'axe-core';
import { dismissNotice } from '../../src/commands/pane-route';
import { App } from '../../src/taskpane/App';
import { WorkbookContext } from '../../src/taskpane/workbook-access';
import { FakeWorkbook } from './fake-workbook';

/** Shows the whole pane on a workbook, once it has read it; null where Office does not say its colour. */
export async function showPane(workbook = new FakeWorkbook(), officeBackground: string | null = '#ffffff') {
  act(() => dismissNotice());
  const shown = render(
    <WorkbookContext.Provider value={workbook}>
      <App officeBackground={() => officeBackground ?? undefined} />
    </WorkbookContext.Provider>,
  );
  await act(async () => {
    await Promise.resolve();
  });
  return { workbook, ...shown };
}

/** Lets what an action began come to its end. */
export async function settle(begin: () => void = () => undefined): Promise<void> {
  await act(async () => {
    begin();
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  });
}

/** What axe finds wrong with the page, in words. Colours are looked at in a browser, which draws them. */
export async function accessibilityFaults(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
