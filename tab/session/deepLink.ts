import { isPlace } from '../../src/contract/places';

/** Where a Teams deep link's sub-page id leads: `reviews/PIR-2025-07` → `/reviews/PIR-2025-07`. Anything that no card links to leads nowhere: the tab then opens as it does without a link. */
export function routeOfSubPage(subPageId: string | undefined): string | undefined {
  return subPageId !== undefined && isPlace(subPageId) ? `/${subPageId}` : undefined;
}
