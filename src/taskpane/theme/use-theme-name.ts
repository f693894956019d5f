import { useSyncExternalStore } from 'react';
import type { ThemeName } from './themes';

const dark = '(prefers-color-scheme: dark)';
const forced = '(forced-colors: active)';

/**
 * The theme to show: the system's high contrast first, then Office's own light or dark, and where Office
 * does not say (Excel on the web may not) what the user's system prefers.
 *
 * @param officeBackground Office's colour behind a pane, "#rrggbb", if it says.
 */
export function useThemeName(officeBackground: () => string | undefined): ThemeName {
  return useSyncExternalStore(subscribe, () => themeName(officeBackground()));
}

function subscribe(changed: () => void): () => void {
  const queries = [window.matchMedia(dark), window.matchMedia(forced)];
  for (const query of queries) query.addEventListener('change', changed);
  // Excel does not tell a pane of a changed theme; it changes while the user is elsewhere.
  window.addEventListener('focus', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
    window.removeEventListener('focus', changed);
  };
}

function themeName(background: string | undefined): ThemeName {
  if (window.matchMedia(forced).matches) return 'high contrast';
  const luminance = background === undefined ? undefined : luminanceOf(background);
  if (luminance === undefined) return window.matchMedia(dark).matches ? 'dark' : 'light';
  return luminance < 0.5 ? 'dark' : 'light';
}

/** How light a colour looks, 0 to 1; nothing where it is not written as six hexadecimal digits. */
function luminanceOf(colour: string): number | undefined {
  const digits = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour)?.slice(1);
  if (!digits) return undefined;
  const [red = 0, green = 0, blue = 0] = digits.map((pair) => parseInt(pair, 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
