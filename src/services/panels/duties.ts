import { type WorkItem } from '../../contract/app';
import { londonDay } from '../../domain/clock';
import { itemKey } from '../../domain/moderation/item';
import { chairOf, standingOf } from '../../domain/moderation/standing';
import { itemAfter } from '../../domain/moderation/states';
import { type Panel } from '../../domain/moderation/types';
import { type Actor } from '../../domain/people/types';
import { type UnreadReading } from '../../domain/reminders/due';
import { type Stores } from '../../stores';
import { refusedChair } from './about';
import { caseOf, decideOn, type ItemCase } from './case';
import { casesFor, placeOf, readingStage } from './viewPanel';

/** Panels that still want something of somebody. */
export const livePanels = ({ panels }: Pick<Stores, 'panels'>): Panel[] => Array.from(panels.values(), ({ value }) => value).filter(({ state }) => state === 'planned' || state === 'inSession');

/** What every member of a panel to come has still to read: nothing of what they are exempt from, and nothing that is decided or put off. */
export function unreadReadings(stores: Stores): UnreadReading[] {
  return livePanels(stores).flatMap((panel) =>
    panel.agenda.flatMap((reference) => {
      const about = caseOf(stores, panel, reference);
      if (!about || itemAfter('read', about.item.state) === undefined) return [];
      return panel.members.filter(({ oid }) => wantsReading(stores, about, oid)).map(({ oid }) => ({ oid, panelReference: panel.reference, reviewReference: reference, day: londonDay(panel.startsAt) }));
    }),
  );
}

function wantsReading(stores: Stores, about: ItemCase, oid: string): boolean {
  const { panel, review, declarations } = about;
  return standingOf(oid, panel, review, declarations).kind !== 'exempt' && readingStage(stores, about, oid) !== 'submitted';
}

type Duty = Omit<WorkItem, 'workingDaysLeft' | 'key'>;

/** What panels wait for from this person: to declare, to read, and, from the office, another chair where the rule asks for one. */
export function panelDuties(stores: Stores, actor: Actor): Duty[] {
  return livePanels(stores).flatMap((panel) => casesFor(stores, actor, panel).flatMap((about) => dutyOf(stores, actor, about)));
}

function dutyOf(stores: Stores, actor: Actor, about: ItemCase): Duty[] {
  const { panel, item, review } = about;
  const dueDay = londonDay(panel.startsAt);
  const common = { reference: itemKey(item), detail: `Panel ${panel.reference}`, dueDay };
  const duties: Duty[] = [];
  if (placeOf(actor, about) === 'undeclared' && decideOn(actor, 'item.declare', about).allowed) duties.push({ ...common, kind: 'declareConflict', title: `Say whether you have a conflict of interest with review ${review.reference}` });
  if (decideOn(actor, 'item.read', about).allowed && readingStage(stores, about, actor.oid) !== 'submitted') duties.push({ ...common, kind: 'readForPanel', title: `Read review ${review.reference}` });
  if (decideOn(actor, 'item.replaceChair', about).allowed && refusedChair(stores, about, chairOf(panel, item).oid)) duties.push({ ...common, kind: 'replaceChair', title: `Choose somebody else to chair review ${review.reference}` });
  return duties;
}
