import { type ChildRow, type LedgerRow, type PersonRow, type Status, type WorkItem } from '../contract/app';
import { type RecommendationRow, type RecommendationTable, type TrackerQuery } from '../contract/recommendations';
import { type WritingHelp } from '../contract/reviews';
import { type Abilities, type Ability } from '../contract/shapes';
import { type AlertCounts } from '../domain/alerts/count';
import { type Raising } from '../domain/alerts/decisions';
import { type Alert } from '../domain/alerts/types';
import { type Day, type Instant } from '../domain/clock';
import { type Fault } from '../domain/errors';
import { type Actor, type PersonKind, type PersonRef, type Role } from '../domain/people/types';
import { type OwnerFlag, type Rag, type Recommendation, type RecommendationStatus, type RecommendationUpdate, type UpdateOrigin } from '../domain/recommendations/types';
import { type ModerationTime } from '../domain/reviews/moderationTime';
import { type ReviewNote } from '../domain/reviews/notes';
import { type ChildIdentity, type OfficeDates, type OverallGrades, type PartAnswers, type PartKey, type ReturnReason, type Review, type ReviewEvent, type ReviewPart } from '../domain/reviews/types';
import { type Piece } from '../domain/text/difference';
import { type CheckDecision } from './reviews/checkInput';
import { type NoteInput } from './reviews/notes';
import { type LearningServices } from './learning/types';
import { type AccessServices } from './reviews/accessTypes';
import { type TemplateServices } from './templates/types';

/**
 * What the product can do, as the API, the bot and the jobs call it. Every verb throws `AppError` and nothing else on
 * purpose: `notFound` for what the actor may not see, `forbidden` with the reason for what they may not do,
 * `stateForbids`, `stale` with `details.current` (the same view that a read gives), `invalid`/`incomplete` with faults.
 * Views hold what was decided for this actor: nothing that they may not read is in them.
 */
export interface Services {
  people: PeopleServices;
  children: { find(actor: Actor, query: { q?: string | undefined }): { children: ChildRow[]; total: number } };
  templates: TemplateServices;
  reviews: ReviewServices;
  recommendations: RecommendationServices;
  alerts: AlertServices;
  learning: LearningServices;
  /** Who reads a review, and taking one out. */
  access: AccessServices;
  work: { of(actor: Actor): WorkItem[] };
  messages: MessageServices;
  conversations: ConversationServices;
  /** Needs `app.seeStatus`. */
  status(actor: Actor): Status;
}

// ── People ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What a validated token says of the person. Roles that this product does not know are dropped. */
export interface SignInClaims {
  oid: string;
  name: string;
  upn: string;
  roles: readonly string[];
  kind: PersonKind;
}

export interface PeopleServices {
  /** The actor behind a token; a change is recorded in the People list, an unchanged person costs no Graph call. Throws `noRole` (after recording it). */
  signIn(claims: SignInClaims): Promise<Actor>;
  /** For the bot: the person with the roles last seen in a token; undefined when unknown or without a role. */
  actorByOid(oid: string): Actor | undefined;
  /** Needs `app.seePeople`. */
  find(actor: Actor, query: { q?: string | undefined; role?: Role | undefined }): PersonRow[];
}

// ── Reviews ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A review without the child: identity comes beside it, and only for those who may read it. */
export type ReviewWithoutChild = Omit<Review, 'child'>;

export interface ReviewRowView {
  /** Grades, return reasons and comments are blank for somebody who may not read the content. */
  review: ReviewWithoutChild;
  /** Until due; negative when late. */
  workingDaysLeft: number;
  childName?: string;
}

export interface PartView {
  part: ReviewPart;
  title: string;
  progress: 'empty' | 'started' | 'complete';
}

export interface ReviewView extends ReviewRowView {
  /** Absent unless `review.readIdentity` is allowed. `age` is in words: "7 years", "5 months". */
  identity?: ChildIdentity & { age: string };
  /** Absent unless `review.readContent` is allowed; in the order of the form. */
  parts?: PartView[];
  /** The first day of the period in view. */
  periodFrom: Day;
  /** What blocks submission; empty for those who may not write. */
  missing: Fault[];
  help: WritingHelp[];
  /** Tracker references, once agreed. */
  recommendations: string[];
  /** How many more are on their way into the tracker. */
  entering: number;
  /** Working days from submission until it was agreed, or until now. */
  moderation: ModerationTime | undefined;
  /** What was said beside the review, oldest first, of that which this actor may read. */
  notes: ReviewNote[];
  /** What still keeps it from being closed, for those who may close it. */
  beforeClosing: Fault[];
  /** The step that put it off or ended it, with its reason. */
  halted: ReviewEvent | undefined;
  /** Keyed by action without its noun: `accept`, `write`, `agree`… */
  abilities: Abilities;
}

export interface SavedPart {
  part: PartView;
  missing: Fault[];
  help: WritingHelp[];
  savedAt: Instant;
  /** Milliseconds to leave before the next autosave, from the resource-unit budget. */
  spacing: number;
}

/** One screen on which a part is open, heard of every few seconds. */
export interface PresenceInput {
  /** Made by the page, for as long as it is open. */
  session: string;
  leaving: boolean;
}

export interface PresenceView {
  /** Each person once; `you`: the same person on another screen. */
  others: { person: PersonRef; you: boolean }[];
  /** Of the part as this server has it: a page that knows an older one reads it anew. */
  revision: number;
}

export interface AssignInput {
  recordNumber: string;
  reviewerOid: string;
  theme: string;
  /** Working days from today, or a day; exactly one. */
  workingDays?: number | undefined;
  dueDay?: Day | undefined;
}

/** A text of one part as it was handed in, and as it was handed in the time before, word by word. */
export interface ChangedText {
  part: PartKey;
  title: string;
  /** Which answer of the part, in words: `Strength 1`. */
  field: string;
  pieces: Piece[];
}

/** One handing-in of the review. */
export interface RoundView {
  round: number;
  /** Undefined while it is being written anew. */
  submittedAt: Instant | undefined;
  /** What was asked for that time; empty for the first. */
  asked: readonly ReturnReason[];
  changes: ChangedText[];
}

/** One step of the grade chain: reviewer, first line, moderation (domain.md §6). */
export interface GradeStep {
  step: 'reviewer' | 'firstLine' | 'agreed';
  at: Instant;
  by: PersonRef;
  grades: Partial<OverallGrades>;
  reason: string;
}

export interface ReviewHistory {
  entries: HistoryView[];
  chain: GradeStep[];
  /** Absent unless the actor may read the content. */
  rounds: RoundView[];
}

export interface HistoryView {
  at: Instant;
  actor: PersonRef;
  action: string;
  summary: string;
  /** What the audit may not hold: why, whom, until when. */
  reason: string;
  reasons: readonly ReturnReason[];
  from: PersonRef | undefined;
  to: PersonRef | undefined;
  day: Day;
}

export interface ReviewServices {
  list(actor: Actor, query: { state?: string | undefined; q?: string | undefined }): { rows: ReviewRowView[]; total: number };
  /** No Graph call while the review is in work; of a finished one the answers may have to be fetched. */
  get(actor: Actor, reference: string): Promise<ReviewView>;
  assign(actor: Actor, input: AssignInput): Promise<ReviewView>;
  accept(actor: Actor, reference: string): Promise<ReviewView>;
  decline(actor: Actor, reference: string, input: { reason: string }): Promise<ReviewView>;
  /** One Graph write, none when nothing changed. `stale` carries the stored `PartView` as `details.current`. */
  savePart(actor: Actor, reference: string, part: PartKey, input: { revision: number; answers: PartAnswers }): Promise<SavedPart>;
  /** No Graph call. Needs `review.readContent`; best effort, for this server alone. */
  presence(actor: Actor, reference: string, part: PartKey, input: PresenceInput): PresenceView;
  submit(actor: Actor, reference: string, input: { revision: number; declared: boolean }): Promise<ReviewView>;
  return(actor: Actor, reference: string, input: { revision: number; reasons: readonly ReturnReason[] }): Promise<ReviewView>;
  /** The check may be left out where it was finished before. Throws `incomplete` with everything that it misses. */
  agree(actor: Actor, reference: string, decision: CheckDecision): Promise<ReviewView>;
  check(actor: Actor, reference: string, decision: CheckDecision): Promise<ReviewView>;
  chooseForPanel(actor: Actor, reference: string, decision: CheckDecision): Promise<ReviewView>;
  comment(actor: Actor, reference: string, input: NoteInput & { part: PartKey }): Promise<ReviewView>;
  share(actor: Actor, reference: string, input: { revision: number; reflectBy: Day }): Promise<ReviewView>;
  reflect(actor: Actor, reference: string, input: NoteInput): Promise<ReviewView>;
  reply(actor: Actor, reference: string, input: NoteInput): Promise<ReviewView>;
  recordOfficeUse(actor: Actor, reference: string, input: { revision: number; office: OfficeDates }): Promise<ReviewView>;
  close(actor: Actor, reference: string, input: { revision: number; withoutReflectionReason: string }): Promise<ReviewView>;
  reassign(actor: Actor, reference: string, input: { revision: number; reviewerOid: string; reason: string; dueDay: Day }): Promise<ReviewView>;
  postpone(actor: Actor, reference: string, input: { revision: number; reason: string; until: Day }): Promise<ReviewView>;
  resume(actor: Actor, reference: string, input: { revision: number; dueDay: Day }): Promise<ReviewView>;
  withdraw(actor: Actor, reference: string, input: { revision: number; reason: string }): Promise<ReviewView>;
  /** Newest first; one Graph query, and one more for the texts of a finished review. */
  history(actor: Actor, reference: string): Promise<ReviewHistory>;
}

// ── Recommendations ──────────────────────────────────────────────────────────────────────────────────────────────────

/** A tracker row is the contract's own: it is built once a row and day, and serialised as it is. */
export type RecommendationRowView = RecommendationRow;

export interface RecommendationView {
  row: RecommendationRowView;
  recommendation: Recommendation;
  /** Why it has this colour, in words. */
  ragWhy: string;
  ragOverridden: boolean;
  /** Newest first; undefined where they are not in memory: `open` fetches them. */
  updates: RecommendationUpdate[] | undefined;
  /** Keyed by action without its noun: `update`, `moveDueDate`, `signOffDone`, `signOffImpact`, `reopen`, `overrideRag`. */
  abilities: Abilities;
  /** False for those who see the tracker without people's names (senior leaders): names in the view are empty then. */
  namesShown: boolean;
}

export interface UpdateInput {
  /** The one that the person saw; the bot's card carries it too. */
  revision: number;
  status: Extract<RecommendationStatus, 'notStarted' | 'inProgress' | 'done'>;
  flag: OwnerFlag;
  progress: string;
  impactAchieved: string;
  evidence: string;
  evidenceDay: Day;
  nextStep: string;
}

export interface TrackerPage {
  rows: RecommendationRowView[];
  /** After the filter. */
  total: number;
  /** All that the person may see. */
  visible: number;
  /** Changes whenever the answer may have changed: good for an ETag. */
  version: string;
}

export interface RecommendationServices {
  list(actor: Actor, query: TrackerQuery): TrackerPage;
  /** Builds the tracker in memory, once the lists are filled: nobody's first page waits for it. */
  warm(): void;
  table(actor: Actor): RecommendationTable & { version: string };
  /** From memory; the facts are whole, the history may not be there. */
  get(actor: Actor, reference: string): RecommendationView;
  /** With its history, at the cost of one Graph query unless somebody opened it lately; without when Graph gives no answer within seconds. */
  open(actor: Actor, reference: string): Promise<RecommendationView>;
  update(actor: Actor, reference: string, input: UpdateInput, origin: UpdateOrigin): Promise<RecommendationView>;
  moveDueDate(actor: Actor, reference: string, input: { revision: number; dueDay: Day; reason: string; agreedBy: string }, origin: UpdateOrigin): Promise<RecommendationView>;
  signOffDone(actor: Actor, reference: string, input: { revision: number; evidence: string; evidenceDay: Day; noEvidenceReason: string }): Promise<RecommendationView>;
  signOffImpact(actor: Actor, reference: string, input: { revision: number; impactAchieved: string }): Promise<RecommendationView>;
  reopen(actor: Actor, reference: string, input: { revision: number; reason: string }): Promise<RecommendationView>;
  overrideRag(actor: Actor, reference: string, input: { revision: number; rag: Rag; reason: string }): Promise<RecommendationView>;
}

// ── Alerts ───────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface AlertView {
  alert: Alert;
  /** Minutes of working time until it was acknowledged, or until now. */
  waitedMinutes: number;
  /** Absent for whoever may not know who the child is. */
  childName?: string;
  /** Whether this actor may open the review that it stands on. */
  reviewVisible: boolean;
  /** `acknowledge` and `recordOutcome`. */
  abilities: Abilities;
}

export interface ReviewAlerts {
  alerts: AlertView[];
  /** Whether this actor may raise one, or why not. */
  raise: Ability;
  /** How many QA leads are told of a new one. */
  receivers: number;
}

export interface RaisedAlert {
  view: AlertView;
  receivers: number;
}

export interface AlertServices {
  /** Needs `app.seeAlerts`; open ones first. */
  list(actor: Actor): { alerts: AlertView[]; counts: AlertCounts };
  /** How many were raised from one day to another, for reports; zero included. Needs `app.seeAlerts`. */
  count(actor: Actor, period: { from?: Day | undefined; to?: Day | undefined }): AlertCounts;
  ofReview(actor: Actor, reviewReference: string): ReviewAlerts;
  get(actor: Actor, reference: string): AlertView;
  /** The same attempt twice is one alert. Throws `stale` when the attempt was used before with other words. */
  raise(actor: Actor, reviewReference: string, raising: Raising): Promise<RaisedAlert>;
  acknowledge(actor: Actor, reference: string): Promise<AlertView>;
  recordOutcome(actor: Actor, reference: string, input: { outcome: string }): Promise<AlertView>;
  /** Writes what is due now into the outbox: the first message of an alert at any hour, then one every working hour. Gives how many were new. */
  plan(): Promise<number>;
}

// ── Messages: the outbox and its ledger ──────────────────────────────────────────────────────────────────────────────

/** The only thing that a message may say of a thing (architecture rule 10): no free text, no name of a child. */
export interface MessageItem {
  rule: string;
  /** `PIR-2026-07` or `R-2026-031`. */
  reference: string;
  dueDay: Day;
  state: string;
}

/** `sending` is a claim; a claim whose server died becomes `unknown`, and is never sent again by itself. */
export type MessageState = 'pending' | 'sending' | 'sent' | 'unknown' | 'failed';

export interface OutboxMessage {
  /** Unique for ever: the same message planned twice is one. */
  nonce: string;
  day: Day;
  channel: 'personal' | 'channel';
  /** Empty for the channel. */
  recipientOid: string;
  rule: string;
  items: readonly MessageItem[];
  state: MessageState;
  attempts: number;
  error: string;
  createdAt: Instant;
  sentAt: Instant | undefined;
  /** The activity that was posted, so that a card can be replaced by its new state. */
  activityId: string;
}

export interface MessageServices {
  /** Writes what is due now into the outbox (domain.md §9); twice, or on two servers, is the same as once. Gives how many were new. */
  plan(): Promise<number>;
  /** The same for the channel's weekly digest. */
  planDigest(): Promise<number>;
  /** What may be sent now, oldest first: pending, inside sending hours, not waiting after a failure. */
  pending(): OutboxMessage[];
  /** Takes a message for this server by its eTag; undefined when another server has it. */
  claim(nonce: string): Promise<OutboxMessage | undefined>;
  markSent(nonce: string, activityId: string): Promise<void>;
  /** The service did not say whether it arrived: never sent again by itself; shown in the ledger. */
  markUnknown(nonce: string, error: string): Promise<void>;
  /** It certainly did not arrive: tried again later with growing gaps, up to a limit. `permanent`: never again (bot not installed). */
  markFailed(nonce: string, error: string, permanent?: boolean): Promise<void>;
  /** Needs `app.seeLedger`; newest first. Without a day: the last seven days. */
  ledger(actor: Actor, day?: Day): LedgerRow[];
  /** Messages already sent about one thing, so that their cards can be replaced by its new state. */
  sentAbout(reference: string): OutboxMessage[];
}

/** Where the bot can reach a person or the channel. `reference` is the Bot Framework's own document, kept as it came. */
export interface StoredConversation {
  /** `person/<oid>` or `channel/<id>`. */
  key: string;
  kind: 'personal' | 'channel';
  /** Empty for a channel. */
  oid: string;
  reference: unknown;
}

export interface ConversationServices {
  /** No Graph call when unchanged. */
  remember(conversation: StoredConversation): Promise<void>;
  /** The bot was removed there. */
  forget(key: string): Promise<void>;
  forPerson(oid: string): StoredConversation | undefined;
  /** The channel that digests go to: the first one the bot was added to. */
  forChannel(): StoredConversation | undefined;
}
