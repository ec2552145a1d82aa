import { useCallback, useState } from 'react';

/** Which forms of one page hold words that would be lost with it. One page has one guard: a router asks only one. */
export function useBegun() {
  const [begun, setBegun] = useState<ReadonlySet<string>>(new Set());
  const mark = useCallback((form: string, isBegun: boolean) => {
    setBegun((before) => {
      if (before.has(form) === isBegun) return before;
      const next = new Set(before);
      if (isBegun) next.add(form);
      else next.delete(form);
      return next;
    });
  }, []);
  return { anyBegun: begun.size > 0, mark };
}
