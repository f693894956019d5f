import type { KeyboardEvent } from 'react';

/**
 * Escape, pressed anywhere within, does this. It is done with: neither what is around it nor Excel, which takes
 * the user back to the sheet, acts on it too.
 */
export const onEscape =
  (act: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
