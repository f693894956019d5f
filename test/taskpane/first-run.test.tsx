import { act, screen } from '@testing-library/react';
import { commands } from '../../src/commands/command-list';
import { openPanel } from '../../src/commands/pane-route';
import { accessibilityFaults, settle, showPane } from './show-pane';

const press = (name: string) => act(() => screen.getByRole('button', { name }).click());
const firstSteps = () => screen.queryByRole('region', { name: /First steps/ });

beforeEach(() => window.localStorage.clear());

describe('the first steps', () => {
  afterEach(() => jest.restoreAllMocks());

  test('lead a first-time user from what the pane is to reading the position', async () => {
    const { container } = await showPane();
    expect(firstSteps()).toHaveTextContent('Step 1 of 3');
    expect(firstSteps()).toHaveTextContent(/earned, lost and can still recover/);
    expect(await accessibilityFaults(container)).toEqual([]);
    press('Next');
    expect(firstSteps()).toHaveTextContent(/Step 2 of 3.*Insert the quarterly workbook/);
    press('Next');
    expect(firstSteps()).toHaveTextContent(/Step 3 of 3.*Earned, Lost and Recoverable/);
    expect(screen.getByRole('link', { name: 'Help on every function' })).toHaveAttribute(
      'href',
      'docs/functions/index.html',
    );
    expect(screen.getByText(/^SYB finance \d+\.\d+\.\d+$/)).toBeVisible();
    press('Done');
    expect(firstSteps()).not.toBeInTheDocument();
  });

  test('end with every keyboard shortcut, as Windows and as Mac have it', async () => {
    await showPane();
    press('Next');
    press('Next');
    const lines = [
      ...screen.getByRole<HTMLTableElement>('table', { name: 'Keyboard shortcuts', hidden: true }).rows,
    ];
    expect(lines.slice(1).map(({ cells }) => [...cells].map(({ textContent }) => textContent))).toEqual(
      commands.flatMap(({ label, shortcut }) =>
        shortcut ? [[label, `${shortcut.windows}${shortcut.mac}`]] : [],
      ),
    );
  });

  test('go back to the step before', async () => {
    await showPane();
    expect(screen.queryByRole('button', { name: 'Back' })).not.toBeInTheDocument();
    press('Next');
    press('Back');
    expect(firstSteps()).toHaveTextContent('Step 1 of 3');
  });

  test('leave the panel below to be used meanwhile', async () => {
    await showPane();
    expect(firstSteps()).toBeVisible();
    expect(screen.getByRole('button', { name: /^System PSF, Earned: 2,602\./ })).toBeVisible();
  });

  test('skipped once, stay away when the pane is opened again', async () => {
    const { unmount } = await showPane();
    press('Skip');
    unmount();
    await showPane();
    expect(firstSteps()).not.toBeInTheDocument();
  });

  test('are called back by Help, from any panel, and begin with the first', async () => {
    window.localStorage.setItem('syb-finance.first-steps', 'seen');
    await showPane();
    await settle(() => openPanel('validate'));
    press('Help');
    expect(firstSteps()).toHaveTextContent('Step 1 of 3');
    expect(screen.getByRole('tab', { name: 'Position' })).toHaveAttribute('aria-selected', 'true');
    press('Help');
    expect(firstSteps()).not.toBeInTheDocument();
  });

  test('can be skipped where the browser keeps nothing, and show again next time', async () => {
    const refuse = () => {
      throw new DOMException('The browser keeps nothing here', 'SecurityError');
    };
    jest.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
    const { unmount } = await showPane();
    press('Skip');
    expect(firstSteps()).not.toBeInTheDocument();
    unmount();
    await showPane();
    expect(firstSteps()).toBeVisible();
  });

  test('keep one named preference and nothing else', async () => {
    await showPane();
    press('Skip');
    expect({ ...window.localStorage }).toEqual({ 'syb-finance.first-steps': 'seen' });
  });
});
