import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/**
 * How wide an element is drawn, in pixels: a drawing of that width has words of the size of the others,
 * however narrow the pane is.
 *
 * @param usual Until it is drawn.
 */
export function useWidth<Drawn extends Element>(
  usual: number,
): { ref: RefObject<Drawn | null>; width: number } {
  const ref = useRef<Drawn>(null);
  const [width, setWidth] = useState(usual);
  useLayoutEffect(() => {
    const { current } = ref;
    if (!current) return;
    const measure = () => setWidth((before) => Math.round(current.getBoundingClientRect().width) || before);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}
