import { type RefObject, useLayoutEffect } from 'react';

/** Kept free under the element. */
const MARGIN = 24;
/** With less room than this under what stands over it, an element takes a screenful of its own. */
const LEAST_ROOM = 320;
/** What stands over the tracker's rows in a wide window, and the margin under them. */
const AROUND_ROWS = 370;
/** In a window narrower than this more stands over them, and they take a screenful. */
const WIDE = 720;

/** The height that the rows will probably have, before it can be measured: those in view are then drawn with everything else and not after it. */
export function roomToExpect(): number {
  return Math.max(LEAST_ROOM, window.innerHeight - (window.innerWidth < WIDE ? 2 * MARGIN : AROUND_ROWS));
}

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
  element.style.maxHeight = `${Math.floor(room >= LEAST_ROOM ? room : Math.max(LEAST_ROOM, window.innerHeight - 2 * MARGIN))}px`;
}
