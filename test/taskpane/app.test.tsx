import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openPanel, showNotice } from '../../src/commands/pane-route';
import { amountInFigures, thousandsInFull } from '../../src/plans/amounts';
import { createElement } from 'react';
import { amountInWords, figuresInWords } from '../../src/taskpane/amounts';
import { ErrorBoundary } from '../../src/taskpane/parts/ErrorBoundary';
import { Spoken } from '../../src/taskpane/parts/Spoken';
import { PanelChoice } from '../../src/taskpane/parts/PanelChoice';
import { themes } from '../../src/taskpane/theme/themes';
import { FakeWorkbook } from './fake-workbook';
import { accessibilityFaults, showPane } from './show-pane';

describe('the pane', () => {
  test('shows what a command has to say, until it is dismissed', async () => {
    const { container } = await showPane();
    act(() =>
      showNotice({ kind: 'success', title: 'Recalculated', text: 'Every formula was calculated again.' }),
    );
    expect(screen.getByText('Every formula was calculated again.')).toBeVisible();
    expect(await accessibilityFaults(container)).toEqual([]);
    act(() => screen.getByRole('button', { name: 'Dismiss this message' }).click());
    expect(screen.queryByText('Every formula was calculated again.')).not.toBeInTheDocument();
  });

  test('shows the link of a notice', async () => {
    await showPane();
    act(() =>
      showNotice({
        kind: 'information',
        title: 'Help',
        text: 'Click its link.',
        link: { label: 'Open the help page', address: 'docs/functions/phase.html' },
      }),
    );
    expect(screen.getByRole('link', { name: 'Open the help page' })).toHaveAttribute(
      'href',
      'docs/functions/phase.html',
    );
  });

  test('a panel opened by a command leaves the notice of before behind', async () => {
    await showPane();
    act(() => showNotice({ kind: 'warning', title: 'Before', text: 'Of something else.' }));
    act(() => openPanel('position'));
    expect(screen.queryByText('Of something else.')).not.toBeInTheDocument();
  });

  test('says what Excel waits for while a cell is being typed in', async () => {
    const { workbook } = await showPane();
    act(() => workbook.keepWaiting(true));
    expect(screen.getByText(/press Enter to finish your cell/)).toBeVisible();
    act(() => workbook.keepWaiting(false));
    expect(screen.queryByText(/press Enter to finish your cell/)).not.toBeInTheDocument();
  });

  test('the arrow keys go from panel to panel, and Enter opens the one reached', async () => {
    const user = userEvent.setup();
    await showPane();
    const tab = (name: string) => screen.getByRole('tab', { name });
    act(() => tab('Position').focus());
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(tab('Adjustments')).toHaveFocus();
    expect(tab('Position')).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{Enter}');
    expect(tab('Adjustments')).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{Home}');
    expect(tab('Position')).toHaveFocus();
  });

  test('one panel needs no navigation', () => {
    const { container } = render(
      <PanelChoice panels={['position']} open="position" onOpen={() => undefined} />,
    );
    expect(container).toBeEmptyDOMElement();
  });
});

describe('the theme', () => {
  const foregroundOf = (container: HTMLElement) =>
    getComputedStyle(container.firstElementChild!).getPropertyValue('--colorNeutralForeground1').trim();
  const media = window.matchMedia;
  afterEach(() => {
    window.matchMedia = media;
  });
  const preferring = (query: string) => {
    window.matchMedia = (asked) => ({ ...media(asked), matches: asked.includes(query) });
  };

  test.each([
    ['white', '#ffffff', 'light'],
    ['Excel’s dark grey', '#262626', 'dark'],
    ['black', '#000000', 'dark'],
    ['Windows’ Aquatic', '#202020', 'dark'],
    ['Windows’ Desert', '#fffaef', 'light'],
    ['Windows’ Dusk', '#2d3236', 'dark'],
    ['Windows’ Night sky', '#000000', 'dark'],
  ] as const)('follows Office: %s', async (_, background, theme) => {
    const { container } = await showPane(new FakeWorkbook(), background);
    expect(foregroundOf(container)).toBe(themes[theme].colorNeutralForeground1);
    // What the browser draws itself follows too: scroll bars, the calendar of a date.
    expect(document.documentElement.style.colorScheme).toBe(theme);
  });

  test('follows the system where Office does not say', async () => {
    preferring('prefers-color-scheme: dark');
    const { container } = await showPane(new FakeWorkbook(), null);
    expect(foregroundOf(container)).toBe(themes.dark.colorNeutralForeground1);
  });

  test('is high contrast where the system is, whatever Office says', async () => {
    preferring('forced-colors');
    const { container } = await showPane();
    expect(foregroundOf(container)).toBe(themes['high contrast'].colorNeutralForeground1);
  });
});

describe('when the pane itself fails', () => {
  test('it says that the workbook was not changed, and what went wrong', () => {
    const Broken = (): never => {
      throw new Error('Trust 8 is unknown');
    };
    const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    render(
      <ErrorBoundary>
        <Broken />
      </ErrorBoundary>,
    );
    said.mockRestore();
    expect(screen.getByRole('alert')).toHaveTextContent(/workbook was not changed.*Trust 8 is unknown/);
    expect(screen.getByRole('button', { name: 'Load the pane again' })).toBeVisible();
  });
});

describe('amounts', () => {
  test('a screen reader is told the minus of every negative figure in a sentence', () => {
    expect(figuresInWords('Plan to date (32,271.5), actual (5): MoU section 6(ii).')).toBe(
      'Plan to date minus 32,271.5, actual minus 5: MoU section 6(ii).',
    );
    const { container } = render(createElement(Spoken, null, '410 below (32,271)'));
    expect(screen.getByRole('img', { name: 'minus 32,271' })).toBeVisible();
    expect(container).toHaveTextContent('410 below (32,271)');
  });

  test.each([
    [111_750_000, '1,118'],
    [-111_750_000, '(1,118)'],
    [-49_999, '0'],
    [50_000, '1'],
    [0, '0'],
    [8_746_100_000, '87,461'],
  ])('%i pence are shown as %s: whole £000, halves away from zero', (pence, shown) => {
    expect(amountInFigures(pence)).toBe(shown);
  });

  test('brackets are read out as a minus', () => {
    expect(amountInWords(-8_746_100_000)).toBe('minus (87,461)');
    expect(amountInWords(8_746_100_000)).toBe('87,461');
  });

  test('are shown to the pound where two must be told apart', () => {
    expect(thousandsInFull(-2601.5)).toBe('(2,601.5)');
    expect(thousandsInFull(2602)).toBe('2,602');
  });
});
