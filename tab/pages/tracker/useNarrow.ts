import { type RefObject, useEffect, useState } from 'react';

/** Whether an element is narrower than that many pixels; it follows every change. */
export function useNarrow(element: RefObject<HTMLElement | null>, below: number): boolean {
  const [narrow, setNarrow] = useState(() => window.innerWidth < below);
  useEffect(() => {
    if (!element.current) return undefined;
    const observer = new ResizeObserver(([entry]) => entry && setNarrow(entry.contentRect.width < below));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, below]);
  return narrow;
}
