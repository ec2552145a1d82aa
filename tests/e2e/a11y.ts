import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const options: RunOptions = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };

/** Every accessibility fault that axe finds on the page, each as one line: rule, what is wrong, where. */
export async function a11yFaults(page: Page | Frame): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  await page.evaluate(coloursAtRest);
  // Fluent's focus library puts invisible guards into the page; they are its known pattern, not content.
  const results = await page.evaluate(
    (given) => (globalThis as unknown as { axe: { run: (context: object, options: object) => Promise<AxeResults> } }).axe.run({ exclude: [['[data-tabster-dummy]']] }, given),
    options,
  );
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary?.replace(/\s+/g, ' ') ?? ''}`));
}

/** A button fades from one colour to the next for a tenth of a second: what is half way is nobody's contrast. What moves for ever is left to move. */
async function coloursAtRest(): Promise<void> {
  const ending = document.getAnimations().filter((animation) => Number.isFinite(animation.effect?.getComputedTiming().endTime));
  await Promise.allSettled(ending.map((animation) => animation.finished));
}
