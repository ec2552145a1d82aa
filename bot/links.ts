import { onPanel, reference, type ChannelText } from './cards/safeText';

/** Where a card's "open" buttons lead. */
export type LinkConfig =
  | {
      kind: 'teams';
      /** The app's id in the organisation's catalogue; it differs from the manifest's id (teams-platform: deep links). */
      teamsAppId: string;
      tenantId: string;
      /** The personal tab in the manifest. */
      entityId: string;
      /** Where the same page opens in a browser, for clients without Teams. */
      webOrigin: string;
    }
  /** A local machine: the tab as a plain page. */
  | { kind: 'local'; origin: string };

/** Teams on Windows cuts longer links. */
export const LONGEST_LINK = 1_900;

/** A page of the tab that a card may open. */
export type Place = { page: 'tracker' | 'reviews' | 'alerts' | 'calibration' | 'panels'; reference: ChannelText } | { page: 'panels'; reference: ChannelText; review: ChannelText } | { page: 'my-work' } | { page: 'tracker' };

function pathOf(place: Place): string {
  if ('review' in place) return `panels/${place.reference}/items/${place.review}`;
  return 'reference' in place ? `${place.page}/${place.reference}` : place.page;
}

/** The link to a page of the tab, every part URI-encoded; it holds an opaque reference and nothing else. */
export function linkTo(config: LinkConfig, place: Place): string {
  const path = pathOf(place);
  if (config.kind === 'local') return `${config.origin}/${path}`;
  const query = [
    ['webUrl', `${config.webOrigin}/${path}`],
    ['label', 'Practice and impact'],
    ['context', JSON.stringify({ subEntityId: path })],
    ['tenantId', config.tenantId],
  ];
  const search = query.map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`).join('&');
  return `https://teams.microsoft.com/l/entity/${encodeURIComponent(config.teamsAppId)}/${encodeURIComponent(config.entityId)}?${search}`;
}

/** The page that shows a review, a recommendation, an alert, a panel or a review on one; my work when the reference is none of them. */
export function placeOf(text: string): Place {
  const item = onPanel(text);
  if (item) return { page: 'panels', reference: item.panel, review: item.review };
  const safe = reference(text);
  if (safe.startsWith('R-')) return { page: 'tracker', reference: safe };
  if (safe.startsWith('PIR-')) return { page: 'reviews', reference: safe };
  if (safe.startsWith('A-')) return { page: 'alerts', reference: safe };
  if (safe.startsWith('C-')) return { page: 'calibration', reference: safe };
  if (safe.startsWith('P-')) return { page: 'panels', reference: safe };
  return { page: 'my-work' };
}
