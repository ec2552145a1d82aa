import { z } from 'zod/mini';
import { itemStates, panelStates } from '../domain/moderation/states';
import { conflictKinds, exemptionReasons, panelRoles } from '../domain/moderation/types';
import { grades } from '../domain/templates/types';
import { Quality } from './reviews';
import { Abilities, day, instant, line, longText, PersonRef } from './shapes';
import { grade, sectionGrade } from './templates';

export const panelState = z.enum(panelStates);
export const itemState = z.enum(itemStates);
export const panelRole = z.enum(panelRoles);
export const conflictKind = z.enum(conflictKinds);

export const PanelMemberResource = z.object({ ...PersonRef.shape, role: panelRole });

/** One panel as a row. A review that the person is exempt from stands in no number here. */
export const PanelRow = z.object({
  reference: z.string(),
  state: panelState,
  startsAt: instant,
  minutes: z.number(),
  chair: PersonRef,
  members: z.number(),
  reviews: z.number(),
  /** Of the person's own: still to declare, still to read, read. All 0 for whoever is not a member. */
  mine: z.object({ toDeclare: z.number(), toRead: z.number(), read: z.number() }),
});
export type PanelRow = z.infer<typeof PanelRow>;

/** One review on the agenda, as far as the list of the panel tells of it. */
export const AgendaEntry = z.object({
  reviewReference: z.string(),
  state: itemState,
  /** Where the person stands; `office`: they work on the panel without sitting on it. */
  standing: z.enum(['office', 'undeclared', 'cleared']),
  reading: z.enum(['none', 'started', 'submitted']),
  chair: PersonRef,
  /** Why the rule asks for a replacement; absent where the chair may chair it. */
  chairRefusal: z.optional(z.string()),
  quorum: z.object({ present: z.number(), of: z.number(), exempt: z.number(), undeclared: z.number(), met: z.boolean() }),
  /** Working days since submission, or that moderation took; late above 20. */
  moderation: z.object({ workingDays: z.number(), late: z.boolean() }),
});
export type AgendaEntry = z.infer<typeof AgendaEntry>;

export const PanelResource = z.object({
  reference: z.string(),
  state: panelState,
  startsAt: instant,
  minutes: z.number(),
  members: z.array(PanelMemberResource),
  chair: PersonRef,
  /** Without the reviews that the person is exempt from. */
  agenda: z.array(AgendaEntry),
  /** How many reviews of it are discussed without the person. */
  exemptFrom: z.number(),
  /** Why and from when it was moved, newest last. */
  moves: z.array(z.object({ from: instant, to: instant, reason: z.string(), by: PersonRef, at: instant })),
  cancelReason: z.string(),
  abilities: Abilities,
  revision: z.number(),
});
export type PanelResource = z.infer<typeof PanelResource>;

/** What the office may put on an agenda: reviews that wait for a panel and are on none. */
export const PanelCandidate = z.object({ reference: z.string(), theme: z.string(), team: z.string(), submittedAt: instant, workingDays: z.number(), late: z.boolean() });
export type PanelCandidate = z.infer<typeof PanelCandidate>;

/** `undefined` and `null` both mean "not answered yet", as in the form's answers. */
const maybe = <T extends z.ZodMiniType>(inner: T) => z.pipe(z.nullish(inner), z.transform((value): z.output<T> | undefined => value ?? undefined));
const AgreementAnswer = z.object({ agrees: maybe(z.boolean()), comment: longText });

/** What a member makes of a review (domain.md §6.1). `grades` by section key and overall key. */
export const ReadingInput = z.object({
  grades: z.record(z.string(), z.object({ agrees: maybe(z.boolean()), grade: maybe(sectionGrade), comment: longText })),
  feedbackSought: AgreementAnswer,
  childRecommendations: AgreementAnswer,
  serviceRecommendations: AgreementAnswer,
});
export type ReadingInput = z.output<typeof ReadingInput>;

export const ReadingResource = z.object({ ...ReadingInput.shape, member: PersonRef, submittedAt: z.optional(instant), /** After others could be seen. */ changedLateAt: z.optional(instant), revision: z.number() });
export type ReadingResource = z.infer<typeof ReadingResource>;

export const SpreadResource = z.object({
  key: z.string(),
  reviewer: z.optional(sectionGrade),
  members: z.array(z.object({ oid: z.string(), name: z.string(), grade: sectionGrade, late: z.boolean() })),
  best: z.optional(z.enum(grades)),
  worst: z.optional(z.enum(grades)),
  steps: z.number(),
});
export type SpreadResource = z.infer<typeof SpreadResource>;

/** A recommendation as a reviewer proposes it, or a panel words it. */
export const ProposalResource = z.object({ action: longText, impact: longText, doneWhen: z.optional(longText), experience: z.optional(longText), owner: maybe(PersonRef), ownerRole: line, dueDay: day, theme: line });
export type ProposalResource = z.output<typeof ProposalResource>;

export const GradeDecisionResource = z.object({ key: z.string(), original: z.optional(sectionGrade), grade: sectionGrade, decidedBy: z.enum(['agreement', 'chair']), reason: z.string(), recordedBy: PersonRef, at: instant });
export const recommendationDecisionKind = z.enum(['agreed', 'amended', 'added', 'removed']);
export const RecommendationDecisionResource = z.object({
  id: z.string(),
  level: z.enum(['child', 'service']),
  kind: recommendationDecisionKind,
  /** The reviewer's own words, which stay. */
  original: z.optional(ProposalResource),
  final: z.optional(ProposalResource),
  decidedBy: z.enum(['agreement', 'chair']),
  reason: z.string(),
  recordedBy: PersonRef,
  at: instant,
});
export type RecommendationDecisionResource = z.output<typeof RecommendationDecisionResource>;
export const ActionArising = z.object({ id: line, action: longText, byWhom: line, timescale: line });

/** Somebody's place in one review. Why a member is exempt is for the QA lead and themselves. */
export const ItemMember = z.object({
  ...PanelMemberResource.shape,
  standing: z.enum(['undeclared', 'cleared', 'exempt']),
  reason: z.optional(z.enum(exemptionReasons)),
  reading: z.enum(['none', 'started', 'submitted']),
  late: z.boolean(),
  present: z.boolean(),
});
export type ItemMember = z.infer<typeof ItemMember>;

/** One review on one panel. For whoever is exempt from it there is none: the answer is 404. Before a declaration it holds no more than what one declares on. */
export const PanelItemResource = z.object({
  panelReference: z.string(),
  reviewReference: z.string(),
  state: itemState,
  standing: z.enum(['office', 'undeclared', 'cleared']),
  /** Whom a conflict may be with. */
  parties: z.object({ team: z.string(), reviewer: PersonRef, worker: z.optional(PersonRef), lineManager: z.optional(PersonRef), childName: z.optional(z.string()) }),
  /** What the data suggests to the person who declares; it exempts nobody. */
  suggestedConflicts: z.array(conflictKind),
  declaration: z.optional(z.object({ answer: z.enum(['continue', 'conflict']), at: instant })),
  members: z.array(ItemMember),
  quorum: AgendaEntry.shape.quorum,
  chair: PersonRef,
  chairRefusal: z.optional(z.string()),
  hideGrades: z.boolean(),
  /** Whether the reviewer's grades are in this answer. */
  gradesShown: z.boolean(),
  /** What is graded, in the order of the form; `own` is the reviewer's, where it may be seen. */
  graded: z.array(z.object({ key: z.string(), title: z.string(), overall: z.boolean(), own: z.optional(sectionGrade), firstLine: z.optional(grade) })),
  proposals: z.array(z.object({ id: z.string(), level: z.enum(['child', 'service']), proposal: ProposalResource })),
  /** The person's own, from the moment they declare. */
  reading: z.optional(ReadingResource),
  /** The others', once they may be seen (domain.md §6.1). */
  othersShown: z.boolean(),
  readings: z.array(ReadingResource),
  spreads: z.array(SpreadResource),
  discussionOpenedAt: z.optional(instant),
  gradeDecisions: z.array(GradeDecisionResource),
  recommendationDecisions: z.array(RecommendationDecisionResource),
  actions: z.array(ActionArising),
  quality: Quality,
  /** What still keeps it from being concluded, in words. */
  beforeConcluding: z.array(z.object({ path: z.string(), message: z.string() })),
  deferReason: z.string(),
  concludedAt: z.optional(instant),
  moderation: AgendaEntry.shape.moderation,
  abilities: Abilities,
  revision: z.number(),
});
export type PanelItemResource = z.infer<typeof PanelItemResource>;

/** The meeting as it stands, followed live: safe to share, for it names no child. */
export const MeetingResource = z.object({
  panelReference: z.string(),
  state: panelState,
  /** Changes with everything that the person may see of it. */
  version: z.string(),
  startedAt: z.optional(instant),
  minutes: z.number(),
  /** Since when the current review is discussed. */
  itemSince: z.optional(instant),
  /** In the order of the agenda; of what the person is exempt from only its place. */
  places: z.array(z.object({ reviewReference: z.optional(z.string()), state: z.optional(itemState), out: z.boolean(), current: z.boolean() })),
  /** The current review; absent between two, and for whoever is out of it. */
  item: z.optional(PanelItemResource),
  attendance: z.array(z.string()),
  members: z.array(PanelMemberResource),
  chair: PersonRef,
  abilities: Abilities,
  revision: z.number(),
});
export type MeetingResource = z.infer<typeof MeetingResource>;

/** The record of moderation (domain.md §6.4), for whoever may read the review and its moderation. */
export const ModerationRecord = z.object({
  panelReference: z.string(),
  reviewReference: z.string(),
  identity: z.optional(z.object({ name: z.string(), recordNumber: z.string() })),
  reviewer: PersonRef,
  submittedAt: z.optional(instant),
  panelAt: instant,
  concludedAt: instant,
  chair: PersonRef,
  quorum: AgendaEntry.shape.quorum,
  graded: z.array(z.object({ key: z.string(), title: z.string(), reviewer: z.optional(sectionGrade), firstLine: z.optional(grade), agreed: z.optional(sectionGrade), decidedBy: z.optional(z.enum(['agreement', 'chair'])), reason: z.string(), comments: z.array(z.object({ by: z.optional(PersonRef), agrees: z.boolean(), grade: z.optional(sectionGrade), text: z.string(), late: z.boolean() })) })),
  feedbackSought: z.array(z.object({ by: z.optional(PersonRef), agrees: z.boolean(), text: z.string() })),
  recommendationDecisions: z.array(RecommendationDecisionResource),
  actions: z.array(ActionArising),
  quality: Quality,
  moderation: AgendaEntry.shape.moderation,
});
export type ModerationRecord = z.infer<typeof ModerationRecord>;
