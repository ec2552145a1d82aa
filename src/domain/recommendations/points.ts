/**
 * Points of the pictures, as an address names them: `red.2026-03` were red at the end of March (or are today), `done.2026-03`
 * were signed off as done in March, `impact.2026-03` had their impact signed off, and `again` were raised after one of their
 * theme had been signed off as done.
 */
const form = /^(?:(blue|green|amber|red|done|impact)\.(\d{4}-(?:0[1-9]|1[0-2]))|again)$/;

export interface Point {
  what: 'blue' | 'green' | 'amber' | 'red' | 'done' | 'impact' | 'again';
  /** `YYYY-MM`; empty for `again`. */
  month: string;
}

/** The point that a text names; undefined where it names none. */
export function pointOf(text: string): Point | undefined {
  const found = form.exec(text);
  if (!found) return undefined;
  const [, what = 'again', month = ''] = found;
  return { what: what as Point['what'], month };
}
