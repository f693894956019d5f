/** What browsers have and jsdom lacks; Fluent UI asks for each of them when it renders. */
import '@testing-library/jest-dom';

class SilentResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** Deprecated, but part of the type and still called by some packages. */
const formerNames = { addListener: () => {}, removeListener: () => {} };

function neverMatchingMedia(query: string): MediaQueryList {
  return {
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => {},
    removeEventListener: () => {},
    ...formerNames,
    dispatchEvent: () => false,
  };
}

globalThis.ResizeObserver = SilentResizeObserver;
window.matchMedia = neverMatchingMedia;
Element.prototype.scrollIntoView = () => {};

/**
 * jsdom holds every rule against every element that is looked at, which took two thirds of the time. Only those
 * that hide something, keep the mouse from it or say the colours of the theme are seen by the tests here; the rest is
 * drawn in the browser.
 */
const seenByTests = /\b(?:display|visibility|pointer-events)\s*:\s*(?:none|hidden|collapse)|\{\s*--/;
const sheetPrototype = Object.getPrototypeOf(
  document.head.appendChild(document.createElement('style')).sheet,
) as CSSStyleSheet;
const insertRule = sheetPrototype.insertRule;
sheetPrototype.insertRule = function (this: CSSStyleSheet, rule, index) {
  return seenByTests.test(rule)
    ? insertRule.call(this, rule, Math.min(index ?? 0, this.cssRules.length))
    : -1;
};
