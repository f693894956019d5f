import type { Theme } from '@fluentui/react-components';

/**
 * A theme in the system's own colours, so that the pane is right in whichever contrast theme the user has
 * chosen, light ones included, and where the browser does not replace colours: in drawings.
 */
export function contrastTheme(theme: Theme): Theme {
  const entries = Object.entries(theme).map(([token, value]) => [
    token,
    token.startsWith('color') ? systemColour(token) : value,
  ]);
  return Object.fromEntries(entries) as Theme;
}

/** What a token of Fluent is for, told by its name; the first that fits. */
const uses: readonly (readonly [name: RegExp, systemColour: string])[] = [
  [/(Foreground|Stroke).*Disabled/, 'GrayText'],
  [/Background.*(Disabled|Inverted)|Foreground.*(OnBrand|Inverted)|StrokeFocus1/, 'Canvas'],
  [/BrandBackground(?!2)|Brand(Foreground|Stroke)|ForegroundLink/, 'LinkText'],
  [/Foreground|Stroke|Border/, 'CanvasText'],
];

const systemColour = (token: string): string => uses.find(([name]) => name.test(token))?.[1] ?? 'Canvas';
