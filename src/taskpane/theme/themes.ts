import {
  type BrandVariants,
  type Theme,
  createDarkTheme,
  createLightTheme,
} from '@fluentui/react-components';
import { contrastTheme } from './contrast-theme';

/** Shades around NHS blue, which is number 80. */
const nhsBlue: BrandVariants = {
  10: '#020912',
  20: '#06182b',
  30: '#00284d',
  40: '#003468',
  50: '#00407f',
  60: '#004b93',
  70: '#0055a6',
  80: '#005eb8',
  90: '#2a72c3',
  100: '#4486ce',
  110: '#5c99d9',
  120: '#74abe2',
  130: '#8cbdea',
  140: '#a6cff2',
  150: '#c2e0f8',
  160: '#e0f0fd',
};

export type ThemeName = 'light' | 'dark' | 'high contrast';

const light = createLightTheme(nhsBlue);

/** The pane's themes: Fluent's own, in NHS blue. On dark, text in blue needs a lighter shade to be read. */
export const themes: Readonly<Record<ThemeName, Theme>> = {
  light,
  dark: {
    ...createDarkTheme(nhsBlue),
    colorBrandForeground1: nhsBlue[120],
    colorBrandForeground2: nhsBlue[130],
    colorBrandForegroundLink: nhsBlue[120],
    colorBrandForegroundLinkHover: nhsBlue[130],
    colorBrandForegroundLinkPressed: nhsBlue[110],
    colorCompoundBrandForeground1: nhsBlue[120],
    colorCompoundBrandBackground: nhsBlue[110],
    // Fluent's own red has a contrast of 4.2 here; this one 8.
    colorStatusDangerForeground1: '#eeacb2',
  },
  'high contrast': contrastTheme(light),
};
