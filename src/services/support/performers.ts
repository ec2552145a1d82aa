import { type AuditDraft } from '../../domain/audit/types';
import { type Clock } from '../../domain/clock';
import { type Recommendation } from '../../domain/recommendations/types';
import { type Committer, type FollowUpContext, type JsonValue, type Performers, type Stores } from '../../stores';
import { enterActivity } from '../activities/enterActivity';
import { tellReceivers } from '../alerts/tell';
import { type Draft, putInOutbox } from '../messages/outbox';
import { tellCheckers, tellInadequate, tellOwners } from '../messages/reviewNews';
import { agreeByPanel } from '../panels/meeting/agreeByPanel';
import { takeOffPanel } from '../panels/meeting/takeOffPanel';
import { enterTheme } from '../panelThemes/enterTheme';
import { enterTracker } from '../recommendations/enterTracker';
import { writeUpdateRow } from '../recommendations/updateRow';
import { saidInMeeting } from '../trackingMeetings/keepSaid';
import { type ActivityEntry, type AlertNews, type FollowUpKind, type OffPanel, type PanelAgreement, type ReviewNews, type SaidInMeeting, type ThemeEntry, type TrackerEntry, type UpdateRow } from './followUps';

/** What follow-ups work with. The committer performs them, and some commit in their turn. */
export interface PerformerContext {
  stores: Stores;
  clock: Clock;
  committer: () => Committer;
}

/** How each kind of follow-up is performed; every one of them twice is the same as once. */
export function createPerformers(context: PerformerContext): Performers {
  const performers: Record<FollowUpKind, (payload: JsonValue, at: FollowUpContext) => Promise<unknown>> = {
    audit: (payload) => context.stores.audit.append(as<AuditDraft>(payload)),
    updateRow: (payload, { value }) => writeUpdateRow(context, as<UpdateRow>(payload), value as Recommendation),
    message: (payload) => putInOutbox(context, as<Draft>(payload)),
    enterTracker: (payload) => enterTracker(context, as<TrackerEntry>(payload)),
    enterTheme: (payload) => enterTheme(context, as<ThemeEntry>(payload)),
    enterActivity: (payload) => enterActivity(context, as<ActivityEntry>(payload)),
    tellOwners: (payload) => tellOwners(context, as<ReviewNews>(payload)),
    tellCheckers: (payload) => tellCheckers(context, as<ReviewNews>(payload)),
    tellInadequate: (payload) => tellInadequate(context, as<ReviewNews>(payload)),
    agreeByPanel: (payload) => agreeByPanel(context, as<PanelAgreement>(payload)),
    takeOffPanel: (payload) => takeOffPanel(context, as<OffPanel>(payload)),
    saidInMeeting: (payload, { value }) => saidInMeeting(context, as<SaidInMeeting>(payload), value as Recommendation),
    tellReceivers: (payload) => tellReceivers(context, as<AlertNews>(payload)),
  };
  return Object.fromEntries(Object.entries(performers).map(([kind, perform]) => [kind, async (payload: JsonValue, at: FollowUpContext) => void (await perform(payload, at))]));
}

/** We wrote it (support/followUps.ts). */
function as<Payload>(payload: JsonValue): Payload {
  return payload as unknown as Payload;
}
