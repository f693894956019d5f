import assert from 'node:assert/strict';
import { contrastThemes, inContrastTheme, stopsWithoutARing, tooFaint } from './lib/contrast-themes.mjs';
import { drawn, paneFrame, takePicture } from './lib/looks.mjs';
import { openWorkbench, showPanel } from './lib/pane.mjs';
import { statesOfTheQuarterlyWorkbook } from './lib/pane-states.mjs';

/** Words, marks and messages, fields, drawings: a state of each. */
const shown = ['Position', 'What if, figures', 'What if, risk', 'Report, with a chart as a table'];

async function hold(given, theme, context) {
  const { page, pane, failures } = await openWorkbench({ ...given, browser: context });
  await pane.getByRole('button', { name: /^System PSF, Earned/ }).waitFor();
  const frame = paneFrame(page);
  assert.ok(await frame.evaluate(() => window.matchMedia('(forced-colors: active)').matches), 'no theme');
  const wrong = [];
  for (const { name, show } of statesOfTheQuarterlyWorkbook.filter((state) => shown.includes(state.name))) {
    await show({ page, pane });
    await drawn(frame);
    wrong.push(...(await tooFaint(frame)).map((fault) => `${theme}, ${name}: ${fault}`));
    await takePicture({ page, screenshots: given.screenshots }, `${theme} ${name}`);
  }
  await showPanel(pane, 'Quarter');
  await pane.getByRole('textbox', { name: /paste/i }).waitFor();
  wrong.push(...(await stopsWithoutARing(page, frame)).map((fault) => `${theme}: ${fault}`));
  await takePicture({ page, screenshots: given.screenshots }, `${theme} focus`);
  assert.deepEqual(wrong, []);
  assert.deepEqual(failures, []);
}

export async function thePaneIsReadInEachOfWindowsContrastThemes(given) {
  for (const theme of Object.keys(contrastThemes)) {
    await inContrastTheme(theme, (context) => hold(given, theme, context));
  }
}
