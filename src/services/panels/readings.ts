import { isDeepStrictEqual } from 'node:util';
import { type PanelItemResource, type ReadingInput } from '../../contract/panels';
import { AppError } from '../../domain/errors';
import { itemKey, newReading } from '../../domain/moderation/item';
import { decideReading } from '../../domain/moderation/read';
import { type Reading } from '../../domain/moderation/types';
import { type Actor } from '../../domain/people/types';
import { type Stored } from '../../stores';
import { type ServiceContext } from '../context';
import { allows } from '../support/guard';
import { orStale, stale } from '../support/load';
import { ensureTextsFit } from '../support/longText';
import { commitRow } from '../support/commitRow';
import { sittingAudit } from '../support/sittingAudit';
import { meetingOn } from './about';
import { beginItem, type ItemCase, readingOf } from './case';
import { type Asked } from './types';
import { countedReadings, viewItem } from './viewItem';

/** What a member has written so far: one Graph write, none when nothing changed. Once it was handed in, a change is one that others may have read: then it must be whole. */
export async function saveReading(context: ServiceContext, actor: Actor, panel: string, review: string, input: Asked<'saveReading'>): Promise<PanelItemResource> {
  const { about, stored, next } = await decided(context, actor, panel, review, input, false);
  const view = () => viewItem(context, actor, panel, review);
  const known = stored?.value ?? newReading(about.item, actor);
  if (isDeepStrictEqual(contentOf(known), contentOf(next))) return view();
  if (next.submittedAt) await commit(context, actor, about, stored, next, 'panel.readingChanged');
  else await orStale(() => autosave(context, actor, stored, next), view);
  return view();
}

/** Hands the reading in: from here on the member sees the others' (domain.md §6.1). Throws `incomplete` with everything that is not answered. */
export async function submitReading(context: ServiceContext, actor: Actor, panel: string, review: string, input: Asked<'submitReading'>): Promise<PanelItemResource> {
  const { about, stored, next } = await decided(context, actor, panel, review, input, true);
  await commit(context, actor, about, stored, next, stored?.value.submittedAt ? 'panel.readingChanged' : 'panel.readingSubmitted');
  return viewItem(context, actor, panel, review);
}

interface Decided {
  about: ItemCase;
  stored: Stored<Reading> | undefined;
  next: Reading;
}

/** `revision` is the reading's own: two members never meet in one. */
async function decided(context: ServiceContext, actor: Actor, panel: string, review: string, { revision, reading }: Asked<'saveReading'>, submit: boolean): Promise<Decided> {
  const { stores, clock } = context;
  const view = () => viewItem(context, actor, panel, review);
  const about = await beginItem(context, actor, 'item.read', panel, review, undefined, view);
  let stored = readingOf(stores, about.item, actor.oid);
  if (revision > (stored?.value.revision ?? 0)) stored = await stores.readings.refresh(stores.readings.keyOf(newReading(about.item, actor)));
  if (revision !== (stored?.value.revision ?? 0)) throw stale(view());
  const { graded } = meetingOn(stores, about);
  ensureFits(reading, graded.map(({ key }) => key));
  const known = stored?.value ?? newReading(about.item, actor);
  const blind = !allows(actor, { action: 'review.readGrades', review: about.review });
  return { about, stored, next: decideReading(known, reading, submit, { graded, blind, othersSeen: othersSeen(about, known) }, clock.now()) };
}

/** Whether there was another reading to be seen: all of them once the discussion is open, and those that are in once one's own is. */
function othersSeen(about: ItemCase, { member, submittedAt }: Reading): boolean {
  const others = countedReadings(about).some((other) => other.member.oid !== member.oid && other.submittedAt !== undefined);
  return others && (submittedAt !== undefined || about.item.discussionOpenedAt !== undefined);
}

/** Refuses grades of what this form does not grade, and texts that no list column can hold. */
function ensureFits(reading: ReadingInput, keys: readonly string[]): void {
  const unknown = Object.keys(reading.grades).filter((key) => !keys.includes(key));
  if (unknown.length > 0) throw new AppError('invalid', 'These answers do not belong to this form. Load the page again.', { faults: unknown.map((key) => ({ path: `grades.${key}`, code: 'unknown', message: 'This form does not grade this.' })) });
  ensureTextsFit(reading);
}

const contentOf = ({ grades, feedbackSought, childRecommendations, serviceRecommendations, submittedAt }: Reading): unknown => JSON.parse(JSON.stringify({ grades, feedbackSought, childRecommendations, serviceRecommendations, submittedAt }));

/** Its audit entry follows when the sitting is over, as with the parts of a form. */
async function autosave({ stores, clock }: ServiceContext, actor: Actor, before: Stored<Reading> | undefined, next: Reading): Promise<Stored<Reading>> {
  const { readings } = stores;
  const revision = next.revision + 1;
  const { followUp, done } = sittingAudit(before, { subject: next.reviewReference, list: 'Readings', key: readings.keyOf(next), from: revision, to: revision, action: 'panel.readingSaved', summary: itemKey(next), actor, at: clock.now() });
  if (!before) return readings.create({ ...next, revision }, { priority: 'save', followUps: [followUp] });
  return readings.update(before, contentChange(next), { priority: 'save', followUps: [followUp], done });
}

function commit(context: ServiceContext, actor: Actor, { item, review }: ItemCase, stored: Stored<Reading> | undefined, next: Reading, action: string): Promise<Stored<Reading>> {
  const { readings } = context.stores;
  const view = () => viewItem(context, actor, item.panelReference, review.reference);
  return commitRow(context, actor, { store: readings, row: stored ?? { fresh: newReading(item, actor) }, subject: review.reference, list: 'Readings' }, { action, change: contentChange(next), summary: itemKey(item) }, view);
}

const contentChange = ({ grades, feedbackSought, childRecommendations, serviceRecommendations, submittedAt, changedLateAt }: Reading): Partial<Reading> => ({ grades, feedbackSought, childRecommendations, serviceRecommendations, submittedAt, changedLateAt });
