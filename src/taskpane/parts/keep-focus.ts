/**
 * What a user works through with the keyboard must not fall out of the pane: a button that is pressed often
 * goes away with what it was part of. The focus then goes to what was opened in its place, or back the way it
 * came, to the last place that is still there or there again: a preview closed shows the button that opened it.
 */

/** Where the focus was: the element, the line it was in, and what it is called should it be drawn anew. */
interface Stop {
  element: HTMLElement;
  line: Element | null;
  name: string;
}

const focusable = ['button', 'input', 'select', 'textarea', 'summary', 'a[href]', '[tabindex="0"]'].join();

/** On a heading, tabIndex -1, of what takes the place of what the user was in. */
export const startsHere = 'data-starts-here';

/** As far as anybody goes back. */
const REMEMBERED = 12;

/**
 * Keeps the focus within the pane for as long as the user is in it.
 *
 * @returns What ends it.
 */
export function keepFocus(pane: HTMLElement): () => void {
  let isHere = false;
  let byKeyboard = false;
  let stops: Stop[] = [];
  const begun = new WeakSet<Element>();

  const arrived = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    isHere = true;
    const stop = { element: target, line: target.closest('li, tr'), name: nameOf(target) };
    stops = [...stops.filter(({ element }) => element !== target), stop].slice(-REMEMBERED);
  };
  const lookAfter = () => {
    const { activeElement } = document;
    const lost = stops.at(-1);
    const isLost = !activeElement || activeElement === document.body || !isThere(activeElement);
    // A user who is in the sheet meanwhile stays there.
    if (!isHere || !isLost || !lost || isThere(lost.element)) return;
    const opened = [...pane.querySelectorAll<HTMLElement>(`[${startsHere}]`)];
    const start = opened.find((heading) => isThere(heading) && !begun.has(heading));
    if (start) begun.add(start);
    // Who uses a mouse is not to have the page moved.
    (start ?? placeInstead(pane, lost, stops.slice(0, -1)))?.focus({ preventScroll: !byKeyboard });
  };

  const observer = new MutationObserver(lookAfter);
  observer.observe(pane, { childList: true, subtree: true, attributes: true, attributeFilter: ['style'] });
  const ended = new AbortController();
  const { signal } = ended;
  pane.addEventListener('focusin', arrived, { signal });
  pane.addEventListener('keydown', () => (byKeyboard = true), { signal, capture: true });
  pane.addEventListener('pointerdown', () => (byKeyboard = false), { signal, capture: true });
  window.addEventListener('blur', () => (isHere = false), { signal });
  window.addEventListener('focus', () => (isHere = true), { signal });
  return () => {
    observer.disconnect();
    ended.abort();
  };
}

/** First in the line that it was in, then back the way the user came, then at the open panel's tab. */
function placeInstead(pane: HTMLElement, lost: Stop, before: readonly Stop[]): HTMLElement | undefined {
  const all = focusableIn(pane);
  // The panel itself was left for another.
  if (lost.element.isConnected) return all[0];
  const beside = lost.line && isThere(lost.line) ? focusableIn(lost.line)[0] : undefined;
  if (beside) return beside;
  for (const { element, name } of [lost, ...before.toReversed()]) {
    const place = all.find((one) => one === element) ?? all.find((one) => nameOf(one) === name);
    if (place) return place;
  }
  return all[0];
}

const focusableIn = (part: Element): HTMLElement[] =>
  [...part.querySelectorAll<HTMLElement>(focusable)].filter(
    (element) => isThere(element) && !element.matches(':disabled, [tabindex="-1"], [type="file"]'),
  );

/** Whether it is drawn: a panel left behind stays in the page, out of sight. */
const isThere = (element: Element): boolean =>
  element.isConnected && !element.closest('[style*="display: none"]');

function nameOf(element: Element): string {
  const { labels } = element as HTMLInputElement;
  const words = element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element.textContent;
  return `${element.tagName} ${words}`;
}
