import { linkTo, opensInDialog, placeOf, type LinkConfig } from '../links';
import { open, type Action } from './elements';
import { nameOf, say } from './safeText';

/**
 * The ways from a card to the page about a thing: a link to the personal tab, and, in Teams, a window over the chat. Teams
 * can lose the sub-page of a link, or stay on the one before (teams-platform: 1.6); the window's address carries the page itself.
 */
export function waysIn(about: string, links: LinkConfig): Action[] {
  const name = nameOf(about);
  const link = open(say`Open ${name}`, linkTo(links, placeOf(about)));
  if (!opensInDialog(links)) return [link];
  return [link, { type: 'Action.Submit', title: say`Show ${name} here`, data: { msteams: { type: 'task/fetch' }, reference: about }, associatedInputs: 'none' }];
}
