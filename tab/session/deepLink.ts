const subPages = /^(my-work|reviews|reviews\/PIR-\d{4}-\d{1,6}|tracker|tracker\/R-\d{4}-\d{1,6})$/;

/** Where a Teams deep link's sub-page id leads: `reviews/PIR-2025-07` → `/reviews/PIR-2025-07`. Anything else leads nowhere. */
export function routeOfSubPage(subPageId: string | undefined): string | undefined {
  return subPageId && subPages.test(subPageId) ? `/${subPageId}` : undefined;
}
