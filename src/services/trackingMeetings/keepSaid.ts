import { londonDay } from '../../domain/clock';
import { AppError } from '../../domain/errors';
import { type Recommendation } from '../../domain/recommendations/types';
import { rowSaid, type Said } from '../../domain/trackingMeetings/capture';
import { rowKey } from '../../domain/trackingMeetings/meeting';
import { type TrackingRow } from '../../domain/trackingMeetings/types';
import { type FollowUp } from '../../stores';
import { auditFollowUp } from '../support/audit';
import { type SaidInMeeting } from '../support/followUps';
import { type PerformerContext } from '../support/performers';

type Context = Pick<PerformerContext, 'stores' | 'committer'>;

/** Somebody may be taking notes of the same row at this very moment: so often it is tried again. */
const TRIES = 5;

/**
 * Keeps what a meeting said of a recommendation in the meeting's own row: once, however often it is performed. The words
 * are the recommendation's at that revision, which changes no further until this has been done (support/finish.ts).
 */
export function saidInMeeting(context: Context, { meeting, step, before }: SaidInMeeting, now: Recommendation): Promise<void> {
  return keepSaid(context, { meetingReference: meeting, step, before, now, today: londonDay(step.at) });
}

/** The same for what leaves the tracker as it is. */
export async function keepSaid(context: Context, said: Said): Promise<void> {
  const { trackingRows } = context.stores;
  const key = rowKey({ meetingReference: said.meetingReference, reference: said.now.reference });
  for (let tries = 0; tries < TRIES; tries += 1) {
    const stored = trackingRows.get(key) ?? (await trackingRows.refresh(key));
    const next = rowSaid(stored?.value, said);
    if (!next) return;
    const { revision, ...change } = next;
    const follow = [auditOf({ ...next, revision: revision + 1 }, said)];
    try {
      if (stored) await context.committer().update(trackingRows, stored, change, follow);
      else await context.committer().create(trackingRows, { ...next, revision: 1 }, follow);
      return;
    } catch (error) {
      // Somebody was quicker: what is there now is in memory, and what was said is added to it.
      if (!(error instanceof AppError) || error.code !== 'stale') throw error;
    }
  }
  throw new AppError('busy', 'Several people are taking notes of this recommendation. This is kept in a moment.');
}

function auditOf(row: TrackingRow, { step: { kind, at, by } }: Said): FollowUp {
  const { meetingReference, reference, revision } = row;
  return auditFollowUp({ subject: meetingReference, list: 'TrackingRows', key: rowKey(row), from: revision, to: revision, action: 'tracking.said', summary: `${reference} ${kind}`, actor: by, at });
}
