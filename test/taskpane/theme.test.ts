import { themes } from '../../src/taskpane/theme/themes';

const contrast = Object.entries(themes['high contrast']).filter(([token]) => token.startsWith('color'));

test('the contrast theme has no colour but the system’s own', () => {
  const colours = new Set(contrast.map(([, colour]) => colour));
  expect([...colours].sort()).toEqual(['Canvas', 'CanvasText', 'GrayText', 'LinkText']);
});

test('what stands on a brand colour in the contrast theme is told apart from it', () => {
  const { colorBrandBackground, colorCompoundBrandBackground, colorNeutralForegroundOnBrand } =
    themes['high contrast'];
  expect(colorBrandBackground).toBe('LinkText');
  expect(colorCompoundBrandBackground).toBe('LinkText');
  expect(colorNeutralForegroundOnBrand).toBe('Canvas');
});
