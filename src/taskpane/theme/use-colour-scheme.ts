import { useEffect } from 'react';
import type { ThemeName } from './themes';

const schemes: Readonly<Record<ThemeName, string>> = {
  light: 'light',
  dark: 'dark',
  'high contrast': 'light dark',
};

/** What the browser draws itself, scroll bars and the marks in its fields, in the theme too. */
export function useColourScheme(theme: ThemeName): void {
  useEffect(() => {
    document.documentElement.style.colorScheme = schemes[theme];
  }, [theme]);
}
