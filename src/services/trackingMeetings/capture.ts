import { londonDay } from '../../domain/clock';
import { type Actor } from '../../domain/people/types';
import { type Recommendation } from '../../domain/recommendations/types';
import { factsOf } from '../../domain/trackingMeetings/capture';
import { type CaptureKind, type CaptureStep, type TrackingMeeting } from '../../domain/trackingMeetings/types';
import { type Following } from '../recommendations/commit';
import { type RecommendationServices, type RecommendationView } from '../recommendations/types';
import { followUps } from '../support/followUps';
import { seeRecommendation } from '../support/load';
import { allowedMeeting } from './case';
import { keepSaid } from './keepSaid';
import { type Asked, type CapturedRow } from './types';
import { rowOf, type TrackingContext } from './view';

type Input = Asked<'captureTrackingRow'>;
type Changing = Exclude<Input, { as: 'noChange' | 'skip' }>;

const kindOf: Readonly<Record<Input['as'], CaptureKind>> = { update: 'update', dueDate: 'dueDateMoved', signOffDone: 'signedOffDone', signOffImpact: 'signedOffImpact', noChange: 'noChange', skip: 'skipped' };

/**
 * What is said of one recommendation. What changes it goes through the tracker's own verb at once, with the same rights
 * and refusals; that commit brings the meeting's row about, so that a crash leaves neither without the other. "No change"
 * and "skip" are the meeting's alone: an update that says nothing would silence the tracker's own question.
 */
export async function captureRow(context: TrackingContext, tracker: RecommendationServices, actor: Actor, reference: string, recommendation: string, input: Input): Promise<CapturedRow> {
  const { value: meeting } = allowedMeeting(context, actor, 'tracking.capture', reference);
  const { value: before } = seeRecommendation(context, actor, recommendation);
  const said = saidBy(context, actor, input);
  const view = input.as === 'noChange' || input.as === 'skip' ? await note(context, actor, meeting, before, said) : await change(tracker, actor, meeting, before, input, said);
  const now = seeRecommendation(context, actor, recommendation).value;
  const planned = meeting.agenda.find((row) => row.reference === recommendation) ?? { reference: recommendation, reasons: [] };
  return { row: rowOf(context, actor, meeting, planned, now, londonDay(context.clock.now())), view };
}

function saidBy({ clock }: TrackingContext, { oid, name }: Actor, input: Input): CaptureStep {
  const { reason, agreedBy } = input.as === 'dueDate' ? input : { reason: '', agreedBy: '' };
  return { kind: kindOf[input.as], made: 0, at: clock.now(), by: { oid, name }, reason, agreedBy };
}

/** Only those who run the meeting say that there was nothing to say. */
async function note(context: TrackingContext, actor: Actor, meeting: TrackingMeeting, recommendation: Recommendation, step: CaptureStep): Promise<undefined> {
  allowedMeeting(context, actor, 'tracking.record', meeting.reference);
  const today = londonDay(step.at);
  await keepSaid({ stores: context.stores, committer: () => context.committer }, { meetingReference: meeting.reference, step, before: factsOf(recommendation, today), now: recommendation, today });
  return undefined;
}

function change(tracker: RecommendationServices, actor: Actor, meeting: TrackingMeeting, seen: Recommendation, input: Changing, step: CaptureStep): Promise<RecommendationView> {
  const { reference } = seen;
  const today = londonDay(step.at);
  const before = factsOf(seen, today);
  const following: Following = (next) => [followUps.saidInMeeting({ meeting: meeting.reference, recommendation: reference, step: { ...step, made: next.revision }, before })];
  switch (input.as) {
    case 'update':
      return tracker.update(actor, reference, withoutAs(input), 'meeting', following);
    case 'dueDate':
      return tracker.moveDueDate(actor, reference, withoutAs(input), 'meeting', following);
    case 'signOffDone':
      return tracker.signOffDone(actor, reference, withoutAs(input), 'meeting', following);
    case 'signOffImpact':
      return tracker.signOffImpact(actor, reference, withoutAs(input), 'meeting', following);
  }
}

function withoutAs<Body extends { as: string }>({ as: _, ...body }: Body): Omit<Body, 'as'> {
  return body;
}
