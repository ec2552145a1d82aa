import { type RefObject, useLayoutEffect } from 'react';

/** Kept free under the element. */
const MARGIN = 24;
/** With less room than this under what stands over it, an element takes a screenful of its own. */
const LEAST_ROOM = 320;

/** The height that an element will probably take, before it can be measured: `over` is what usually stands over it, in pixels; undefined where that leaves it too little. */
export const roomToExpect = (over: number | undefined): number => (over === undefined ? screenful() : Math.max(LEAST_ROOM, window.innerHeight - over - MARGIN));

const screenful = (): number => Math.max(LEAST_ROOM, window.innerHeight - 2 * MARGIN);

/**
 * Gives an element the greatest height that lets it end where the window ends, so that only the element scrolls and not the page
 * as well. Where little room is left, as on a phone, it is a screenful: one scroll of the page, then the element's.
 */
export function useRoomBelow(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const measure = () => element.current && takeRoomBelow(element.current);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [element]);
}

/** Set on the element itself, before what is in it is measured: nothing has to be drawn again for it. */
function takeRoomBelow(element: HTMLElement): void {
  const room = window.innerHeight - (element.getBoundingClientRect().top + window.scrollY) - MARGIN;
  element.style.maxHeight = `${Math.floor(room >= LEAST_ROOM ? room : screenful())}px`;
}
