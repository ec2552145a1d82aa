/** Gives the focus to a place of the page once it is drawn anew: what had it is gone by then. */
export function focusLater(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
