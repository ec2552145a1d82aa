import { type RefObject, useEffect } from 'react';
import { actionOf, type DeskAction } from './keys';

/** Hears the keys of the desk while the focus is anywhere in the row. */
export function useKeys(row: RefObject<HTMLElement | null>, perform: Readonly<Record<DeskAction, () => void>>): void {
  // Made anew with each drawing, so that a key always does what the row says now.
  useEffect(() => {
    const element = row.current;
    const hear = (event: KeyboardEvent) => {
      const action = actionOf(event, isField(event.target));
      if (!action) return;
      event.preventDefault();
      perform[action]();
    };
    element?.addEventListener('keydown', hear);
    return () => element?.removeEventListener('keydown', hear);
  });
}

/** Where letters are written, they are letters. */
function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('textarea, select, input:not([type=radio], [type=checkbox])');
}
