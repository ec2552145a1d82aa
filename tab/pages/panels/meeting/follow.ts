import type { MeetingResource, PanelItemResource } from '../../../../src/contract/panels';

/**
 * What to show when an answer arrives: never an older state than what is shown. An answer that was on its way while
 * the person's own press came back would otherwise take it off the screen for a moment.
 */
export function newerMeeting(shown: MeetingResource | undefined, arrived: MeetingResource): MeetingResource {
  if (!shown || shown.panelReference !== arrived.panelReference) return arrived;
  const base = arrived.revision < shown.revision ? shown : arrived;
  const item = newerItem(shown.item, arrived.item, base);
  const { item: _, ...rest } = base;
  return { ...rest, ...(item ? { item } : {}) };
}

/** The item of the review that is looked at, in its newest version that is known. */
function newerItem(shown: PanelItemResource | undefined, arrived: PanelItemResource | undefined, base: MeetingResource): PanelItemResource | undefined {
  const current = currentPlace(base)?.reviewReference;
  const candidates = [arrived, shown].filter((item) => item !== undefined && item.reviewReference === current);
  const [first, second] = candidates;
  if (!first || !second) return first;
  return second.revision > first.revision ? second : first;
}

/** The place of the agenda that is looked at; undefined between two. */
export function currentPlace({ places }: Pick<MeetingResource, 'places'>): MeetingResource['places'][number] | undefined {
  return places.find(({ current }) => current);
}

/** The next review that still waits for a decision and that the person may move to: after the current place, then from the beginning. */
export function nextReview({ places }: Pick<MeetingResource, 'places'>): string | undefined {
  const here = places.findIndex(({ current }) => current);
  const ordered = [...places.slice(here + 1), ...places.slice(0, Math.max(here, 0))];
  return ordered.find(({ state, out }) => !out && (state === 'reading' || state === 'discussing'))?.reviewReference;
}
