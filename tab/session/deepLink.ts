/** The pages that cards link to, and no others: about one thing by its reference, or the page with them all. */
const subPages = /^(my-work|(reviews|tracker|alerts|calibration|panels|tracking-meetings|activities)(\/[A-Z]{1,3}-\d{4}-\d{1,6}(\/items\/PIR-\d{4}-\d{1,6})?)?)$/;

/** Where a Teams deep link's sub-page id leads: `reviews/PIR-2025-07` → `/reviews/PIR-2025-07`. Anything else leads nowhere. */
export function routeOfSubPage(subPageId: string | undefined): string | undefined {
  return subPageId && subPages.test(subPageId) ? `/${subPageId}` : undefined;
}
