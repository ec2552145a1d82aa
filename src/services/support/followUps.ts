import { type Instant } from '../../domain/clock';
import { type PersonRef } from '../../domain/people/types';
import { type UpdateKind, type UpdateOrigin } from '../../domain/recommendations/types';
import { type CaptureStep, type RowFacts } from '../../domain/trackingMeetings/types';
import { type FollowUp, type JsonValue } from '../../stores';
import { type Draft } from '../messages/outbox';
import { later } from './later';

/** What must follow a commit. The names are stored in items: they stay. */
export const followUpKinds = ['audit', 'updateRow', 'message', 'enterTracker', 'tellOwners', 'tellCheckers', 'tellReceivers', 'tellInadequate', 'agreeByPanel', 'takeOffPanel', 'enterTheme', 'enterActivity', 'saidInMeeting'] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

/** A row of the updates but for what the recommendation itself holds at that revision. */
export interface UpdateRow {
  reference: string;
  revision: number;
  kind: UpdateKind;
  at: Instant;
  by: PersonRef;
  origin: UpdateOrigin;
  reason: string;
  agreedBy: string;
}

/** A proposal that enters the tracker: its text is read from the part, which is frozen. */
export interface TrackerEntry {
  review: string;
  proposal: string;
  at: Instant;
  by: PersonRef;
  /** The panel whose words enter; absent where they are the reviewer's. */
  panel?: string;
}

/** A review that a panel has concluded, and who pressed that. */
export interface PanelAgreement {
  panel: string;
  review: string;
  at: Instant;
  by: PersonRef;
}

/** A theme of a panel that enters the tracker: its words are read from the theme, which stands. */
export interface ThemeEntry {
  theme: string;
  at: Instant;
  by: PersonRef;
}

/** A recommendation of an activity that enters the tracker: its words are read from the activity, which stands. */
export interface ActivityEntry {
  activity: string;
  proposal: string;
  at: Instant;
  by: PersonRef;
}

/** What a tracking meeting said of a recommendation: its words are read from the recommendation at that revision. */
export interface SaidInMeeting {
  meeting: string;
  recommendation: string;
  step: CaptureStep;
  before: RowFacts;
}

/** A review that no panel decides any more. */
export interface OffPanel {
  review: string;
  at: Instant;
  by: PersonRef;
}

/** Who must hear of a review at its revision; found when it is performed. */
export interface ReviewNews {
  review: string;
  revision: number;
}

/** An alert whose receivers must hear of it; found when it is performed. */
export interface AlertNews {
  alert: string;
}

/** The proposal that a follow-up will bring into the tracker; undefined when it is another kind of follow-up. */
export function trackerEntryOf({ kind, payload }: FollowUp): TrackerEntry | undefined {
  return kind === 'enterTracker' ? (payload as unknown as TrackerEntry) : undefined;
}

/** `originKey` of the recommendation that a proposal becomes: one proposal enters once. */
export function originKeyOf({ review, proposal }: Pick<TrackerEntry, 'review' | 'proposal'>): string {
  return `${review}/${proposal}`;
}

function followUp(kind: FollowUpKind, name: string, payload: object): FollowUp {
  return { id: `${kind}/${name}`, kind, payload: payload as JsonValue };
}

export const followUps = {
  updateRow: (row: UpdateRow): FollowUp => followUp('updateRow', `${row.reference}#${row.revision}`, row),
  message: (draft: Draft): FollowUp => followUp('message', draft.nonce, JSON.parse(JSON.stringify(draft)) as object),
  enterTracker: (entry: TrackerEntry): FollowUp => followUp('enterTracker', `${entry.review}/${entry.proposal}`, entry),
  enterTheme: (entry: ThemeEntry): FollowUp => followUp('enterTheme', entry.theme, entry),
  enterActivity: (entry: ActivityEntry): FollowUp => followUp('enterActivity', `${entry.activity}/${entry.proposal}`, entry),
  tellOwners: (news: ReviewNews): FollowUp => followUp('tellOwners', `${news.review}#${news.revision}`, news),
  saidInMeeting: (said: SaidInMeeting): FollowUp => followUp('saidInMeeting', `${said.meeting}/${said.recommendation}#${said.step.made}`, said),
  tellInadequate: (news: ReviewNews): FollowUp => followUp('tellInadequate', `${news.review}#${news.revision}`, news),
  agreeByPanel: (agreement: PanelAgreement): FollowUp => followUp('agreeByPanel', `${agreement.panel}/${agreement.review}`, agreement),
  takeOffPanel: (off: OffPanel): FollowUp => followUp('takeOffPanel', `${off.review}#${off.at}`, off),
  /** At once: not left to the sweeper. */
  tellReceivers: (news: AlertNews): FollowUp => followUp('tellReceivers', news.alert, news),
  /** Left to the sweeper: there may be many QA leads, and the person who submits need not wait for them. */
  tellCheckers: (news: ReviewNews, now: Instant): FollowUp => ({ ...followUp('tellCheckers', `${news.review}#${news.revision}`, news), notBefore: later(now, 1) }),
};
