/**
 * The page of the tab about one thing, by the letters that its reference begins with: what a card may be about, where its link
 * leads, and which links the tab follows are all read from here.
 */
export const pagesByKind = { R: 'tracker', PIR: 'reviews', A: 'alerts', C: 'calibration', P: 'panels', TM: 'tracking-meetings', ACT: 'activities', REP: 'reports' } as const;
export type Kind = keyof typeof pagesByKind;
export type PageOfKind = (typeof pagesByKind)[Kind];

const NUMBER = '\\d{4}-\\d{1,6}';
const REFERENCE = new RegExp(`^(${Object.keys(pagesByKind).join('|')})-${NUMBER}$`);
const ON_PANEL = new RegExp(`^(P-${NUMBER})/(PIR-${NUMBER})$`);

/** What kind of thing a reference names; undefined for what is no reference. */
export function kindOf(text: string): Kind | undefined {
  return REFERENCE.exec(text)?.[1] as Kind | undefined;
}

/** The panel and the review in `P-2026-01/PIR-2026-03`; undefined for anything else. */
export function reviewOnPanel(text: string): { panel: string; review: string } | undefined {
  const [, panel, review] = ON_PANEL.exec(text) ?? [];
  return panel !== undefined && review !== undefined ? { panel, review } : undefined;
}

/** Whether a card may link to that page of the tab: my work, all things of a kind, one of them, or a review on a panel. */
export function isPlace(path: string): boolean {
  const [page = '', reference, items, review, ...more] = path.split('/');
  if (reference === undefined) return page === 'my-work' || Object.values<string>(pagesByKind).includes(page);
  const kind = kindOf(reference);
  if (kind === undefined || pagesByKind[kind] !== page) return false;
  return items === undefined || (items === 'items' && more.length === 0 && reviewOnPanel(`${reference}/${review}`) !== undefined);
}
