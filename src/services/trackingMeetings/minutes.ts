import { londonDay } from '../../domain/clock';
import { momentInFull } from '../../domain/dayInFull';
import { type Actor } from '../../domain/people/types';
import { rowKey } from '../../domain/trackingMeetings/meeting';
import { type MinutesRow, trackingMinutesOf } from '../../domain/trackingMeetings/minutes';
import { type TrackingMeeting } from '../../domain/trackingMeetings/types';
import { seesNames } from '../recommendations/row';
import { type ExportedFile } from '../reviews/accessTypes';
import { writeWord } from '../reviews/wordFile';
import { allows } from '../support/guard';
import { nextAfter } from './agenda';
import { allowedMeeting } from './case';
import { type TrackingContext } from './view';

/**
 * The minutes as a Word file that says on each page who took them out and when: references only, and of the tracker what
 * its taker sees. Recorded first: an export that cannot be recorded does not happen. Throws when Graph is away.
 */
export async function exportMinutes(context: TrackingContext, actor: Actor, reference: string): Promise<ExportedFile> {
  const { stores, clock } = context;
  const { value: meeting } = allowedMeeting(context, actor, 'tracking.minutes', reference);
  const at = clock.now();
  const { rows, left } = minutesRows(context, actor, meeting);
  const next = nextAfter(stores, meeting, londonDay(at));
  const line = `Confidential. Exported by ${actor.name} on ${momentInFull(at)}. ${reference}`;
  const bytes = await writeWord(trackingMinutesOf({ meeting, rows, left, nextStartsAt: next.agreed ? next.startsAt : undefined }), { line, createdBy: actor.name });
  const by = { oid: actor.oid, name: actor.name };
  await stores.audit.append({ subject: reference, eventId: `exported/${reference}/${actor.oid}/${at}`, at, actor: by, action: 'tracking.minutesExported', itemKey: `TrackingMeetings/${reference}`, fromRevision: 0, toRevision: 0, summary: 'Word' }, 'save');
  return { name: `${reference}-minutes.docx`, bytes };
}

/** The agenda as it was, and then what was brought up beside it. */
function minutesRows({ stores }: TrackingContext, actor: Actor, { reference: meetingReference, agenda }: TrackingMeeting): { rows: MinutesRow[]; left: number } {
  const planned = new Set(agenda.map(({ reference }) => reference));
  const besides = stores.trackingRows.ofMeeting(meetingReference).filter(({ value }) => !planned.has(value.reference));
  const all = [...agenda, ...besides.map(({ value }) => ({ reference: value.reference, reasons: [] }))];
  const rows = all.flatMap(({ reference, reasons }): MinutesRow[] => {
    const recommendation = stores.recommendations.get(reference)?.value;
    if (!recommendation || !allows(actor, { action: 'recommendation.see', recommendation })) return [];
    const { action, owner, ownerRole } = recommendation;
    return [{ reference, action, owner: seesNames(actor) ? (owner?.name ?? ownerRole) : '', reasons, said: stores.trackingRows.get(rowKey({ meetingReference, reference }))?.value }];
  });
  return { rows, left: all.length - rows.length };
}
