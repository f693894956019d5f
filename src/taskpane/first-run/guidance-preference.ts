/** The one thing kept outside the workbook, in the browser's own store: that the guidance was seen. */
const key = 'syb-finance.first-steps';
const seen = 'seen';

/** Whether the guidance was seen or skipped before; a browser that refuses its store has kept nothing. */
export function wasGuidanceSeen(): boolean {
  try {
    return window.localStorage.getItem(key) === seen;
  } catch {
    return false;
  }
}

/** Keeps that the guidance was seen. Where the browser refuses its store, it shows again next time. */
export function keepGuidanceSeen(): void {
  try {
    window.localStorage.setItem(key, seen);
  } catch {
    // Nothing is lost but the choice itself: the guidance can be skipped again.
  }
}
