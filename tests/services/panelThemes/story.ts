import { actors } from '../../support/actors';
import { concluded, live, type OnPanel, panelRevision, readyToConclude } from '../../support/panelStory';
import { type TestServer as WholeServer } from '../../support/services';

type TestServer = Pick<WholeServer, 'services' | 'stores' | 'committer'>;
const { quinn, imani, ola } = actors;

/** A panel that is over; it left Robin's review as it was but for one grade. */
export async function overPanel(server: TestServer, recordNumber?: string): Promise<OnPanel> {
  const which = await readyToConclude(server, recordNumber);
  await concluded(server, which);
  await server.services.panels.finish(live(server, imani), which.panel, { revision: panelRevision(server, which.panel) });
  await server.committer.idle();
  return which;
}

export const words = (review: string) => ({ target: 'tools', text: 'Chronologies are out of date.', restsOn: [review] });

/** Quinn has written one theme; gives its reference. */
export async function oneTheme(server: TestServer, recordNumber?: string): Promise<string> {
  const { panel, review } = await overPanel(server, recordNumber);
  return (await server.services.panelThemes.collate(quinn, panel, { attempt: 'attempt-one', ...words(review) })).theme.reference;
}

/** Quinn has written two themes; gives the reference of the first. */
export async function twoThemes(server: TestServer, recordNumber?: string): Promise<string> {
  const reference = await oneTheme(server, recordNumber);
  const { panelReference, restsOn } = server.stores.panelThemes.get(reference)?.value ?? { panelReference: '', restsOn: [] };
  await server.services.panelThemes.collate(quinn, panelReference, { attempt: 'attempt-two', target: 'service', text: 'Nobody reads the chronology.', restsOn });
  return reference;
}

export const wanted = { action: 'Make the chronology open by itself.', impact: 'Children need not tell their story again.', ownerOid: ola.oid, ownerRole: '', dueDay: '2026-06-12', theme: '' };
