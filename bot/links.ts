import { kindOf, type PageOfKind, pagesByKind } from '../src/contract/places';
import { meetingOf, onPanel, reference, type ChannelText } from './cards/safeText';

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
export type Place =
  | { page: PageOfKind; reference: ChannelText }
  | { page: 'panels'; reference: ChannelText; review: ChannelText }
  | { page: 'my-work' | 'tracker' };

function pathOf(place: Place): string {
  if ('review' in place) return `panels/${place.reference}/items/${place.review}`;
  return 'reference' in place ? `${place.page}/${place.reference}` : place.page;
}

/**
 * The link to a page of the tab, every part URI-encoded; it holds an opaque reference and nothing else. It leads to the
 * personal tab and names no channel: a link to a tab of the channel that it is pressed in loses its sub-page
 * (teams-platform: 1.6).
 */
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

/** Whether the client can show a page in a window over the chat: in Teams only. */
export const opensInDialog = (config: LinkConfig): boolean => config.kind === 'teams';

/** The address of a page itself, for a window over the chat. */
export const pageAddress = (config: LinkConfig, place: Place): string => `${config.kind === 'local' ? config.origin : config.webOrigin}/${pathOf(place)}`;

/** The page about what a reference names, or a review on a panel; my work when it names nothing that we know. */
export function placeOf(text: string): Place {
  const item = onPanel(text);
  if (item) return { page: 'panels', reference: item.panel, review: item.review };
  const safe = reference(meetingOf(text));
  const kind = kindOf(safe);
  return kind ? { page: pagesByKind[kind], reference: safe } : { page: 'my-work' };
}
