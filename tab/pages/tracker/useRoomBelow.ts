import { type RefObject, useLayoutEffect, useState } from 'react';

/** Kept free under the element. */
const MARGIN = 24;
/** With less room than this under what stands over it, an element takes a screenful of its own. */
const LEAST = 320;

/**
 * The greatest height in pixels that lets an element end where the window ends, so that only the element scrolls and not the page
 * as well. Where little room is left, as on a phone, it is a screenful: one scroll of the page, then the element's.
 */
export function useRoomBelow(element: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(LEAST);
  useLayoutEffect(() => {
    const measure = () => {
      if (!element.current) return;
      const room = window.innerHeight - (element.current.getBoundingClientRect().top + window.scrollY) - MARGIN;
      setHeight(Math.floor(room >= LEAST ? room : Math.max(LEAST, window.innerHeight - 2 * MARGIN)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [element]);
  return height;
}
