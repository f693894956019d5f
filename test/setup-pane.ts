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
