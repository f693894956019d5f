import type { KeyboardEvent } from 'react';

/** Escape, pressed anywhere within, does this; what is nested deeper has its turn first. */
export const onEscape =
  (act: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    act();
  };
