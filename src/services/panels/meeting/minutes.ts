import { londonDay } from '../../../domain/clock';
import { momentInFull } from '../../../domain/dayInFull';
import { type MinutesItem, minutesOf } from '../../../domain/moderation/minutes';
import { type Panel } from '../../../domain/moderation/types';
import { type Actor } from '../../../domain/people/types';
import { decide } from '../../../domain/permissions/decide';
import { moderationTime } from '../../../domain/reviews/moderationTime';
import { type ServiceContext } from '../../context';
import { draftOf, EXPORTED } from '../../reviews/accessDraft';
import { type ExportedFile } from '../../reviews/accessTypes';
import { writeWord } from '../../reviews/wordFile';
import { ensureAllowed } from '../../support/guard';
import { caseOf, decideOn, seePanel } from '../case';
import { recordOf } from './moderation';

/**
 * The minutes of a panel as a Word file that says on each page who took them out and when: references only, and of a review
 * that its taker is out of only the place. Recorded first, with the panel and with each review told of. Needs `panel.minutes`.
 */
export async function exportMinutes(context: ServiceContext, actor: Actor, reference: string): Promise<ExportedFile> {
  const { value: panel } = seePanel(context, actor, reference);
  ensureAllowed(decide(actor, { action: 'panel.minutes', panel }));
  const now = context.clock.now();
  const items: MinutesItem[] = [];
  for (const review of panel.agenda) items.push(await itemFor(context, actor, panel, review));
  const line = `Confidential. Exported by ${actor.name} on ${momentInFull(now)}. ${reference}`;
  const bytes = await writeWord(minutesOf(panel, items), { line, createdBy: actor.name });
  await record(context, actor, reference, items, now);
  return { name: `${reference}-minutes.docx`, bytes };
}

async function itemFor(context: ServiceContext, actor: Actor, panel: Panel, review: string): Promise<MinutesItem> {
  const about = caseOf(context.stores, panel, review);
  if (!about || !decideOn(actor, 'item.readContent', about).allowed) return { kind: 'out' };
  const record = await recordOf(context, about, true);
  if (record) return { kind: 'concluded', record, moderation: moderationTime(about.review, londonDay(context.clock.now())) };
  return about.item.state === 'deferred' ? { kind: 'putOff', reference: review, reason: about.item.deferReason } : { kind: 'open', reference: review };
}

/** An export that cannot be recorded does not happen. Throws when Graph is away. */
async function record({ stores }: ServiceContext, actor: Actor, panel: string, items: readonly MinutesItem[], at: string): Promise<void> {
  const by = { oid: actor.oid, name: actor.name };
  await stores.audit.append({ subject: panel, eventId: `exported/${panel}/${actor.oid}/${at}`, at, actor: by, action: 'panel.minutesExported', itemKey: `Panels/${panel}`, fromRevision: 0, toRevision: 0, summary: 'Word' }, 'save');
  for (const item of items) {
    if (item.kind !== 'concluded') continue;
    const { reviewReference } = item.record;
    await stores.audit.append(draftOf(reviewReference, actor, at, EXPORTED, `exported/${reviewReference}/${panel}/${actor.oid}/${at}`), 'save');
  }
}
