import fc from 'fast-check';
import { toInstant } from '../../src/domain/clock';
import { type Alert, alertKinds, alertStates } from '../../src/domain/alerts/types';
import { type AuditEntry } from '../../src/domain/audit/types';
import { levels, metInTimes, ownerFlags, plans, rags, type Recommendation, type RecommendationUpdate, statuses, updateKinds, updateOrigins } from '../../src/domain/recommendations/types';
import { itemStates, panelStates } from '../../src/domain/moderation/states';
import { conflictKinds, type Declaration, type Panel, type PanelItem, panelRoles, type Reading } from '../../src/domain/moderation/types';
import { type Child } from '../../src/domain/people/child';
import { roles } from '../../src/domain/people/types';
import { noteKinds, type ReviewNote } from '../../src/domain/reviews/notes';
import { type PartAnswers, type Review, qualityMarks, reviewEventKinds, type ReviewPart, reviewStates } from '../../src/domain/reviews/types';
import { attemptOutcomes, childStatuses, feedbackMethods, grades, standardOutcomes, templateForms } from '../../src/domain/templates/types';
import { type Calibration, type CalibrationAnswer, calibrationStates } from '../../src/domain/calibration/types';
import { type Activity, activityStates } from '../../src/domain/activities/types';
import { type Report, reportStates } from '../../src/domain/reports/types';
import { activityKinds } from '../../src/domain/templates/types';
import { type PanelTheme, themeStates, themeTargets } from '../../src/domain/panelThemes/types';
import { agendaReasons, captureKinds, presences, type TrackingMeeting, trackingMeetingStates, type TrackingRow } from '../../src/domain/trackingMeetings/types';
import { templateStates, type TemplateVersion } from '../../src/domain/templates/versions';
import { type Conversation, type Message, messageStates, type PersonRecord, type Setting } from '../../src/lists';
import { documents } from '../domain/templates/samples';

/** Rows of every list with whatever their types allow: emoji, line breaks, the longest texts, everything absent. */
const awkward = fc.constantFrom('', 'Ty’s plan — “café”', '👩‍👧‍👦 family', 'one\ntwo\n\nthree', ' spaces ', "O'Brien & Søn <b>", '{"a":1}', '0', 'null');
export const line = fc.oneof(awkward.map((text) => text.replace(/\n/g, ' ')), fc.string({ unit: 'binary', maxLength: 60 }).map(storable), fc.constant('é'.repeat(255)));
export const prose = fc.oneof(awkward, fc.string({ unit: 'grapheme', maxLength: 200 }).map(storable), fc.constant('x'.repeat(63_999)));
function storable(text: string): string {
  return text.replace(/[\u0000-\u001f\ufffe\uffff]/g, '').slice(0, 255).replace(/[\ud800-\udbff]$/, '');
}
const oneOf = <Value>(values: readonly Value[]) => fc.constantFrom(...values);
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
export const day = fc.oneof(fc.constant(''), fc.integer({ min: 0, max: 20_000 }).map((days) => toInstant(days * 86_400_000).slice(0, 10)));
export const instant = fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => toInstant(seconds * 1000));
const person = fc.record({ oid: fc.uuid(), name: fc.oneof(line, fc.constant('Amara Okafor')) });
const count = fc.nat({ max: 100 });
const key = fc.uuid();

const short = fc.oneof(awkward, fc.string({ unit: 'binary', maxLength: 400 }));
const entries = fc.uniqueArray(fc.record({ id: key, text: short, evidence: short, beforePeriod: fc.boolean() }), { selector: ({ id }) => id, maxLength: 5 });
const graded = fc.record({ strengths: entries, areas: entries, impact: prose, grade: maybe(oneOf([...grades, 'notApplicable'] as const)), notApplicableReason: prose });
const header = fc.record({ gender: line, ethnicity: line, ethnicityText: prose, ethnicityReason: line, religion: line, religionReason: line, additionalNeeds: prose, firstLanguage: line, corrections: line });
const standards = fc.dictionary(fc.constantFrom('visits', 'seen-alone'), fc.record({ outcome: oneOf(standardOutcomes), action: prose, reason: line }), { noNullPrototype: true });
const attempt = fc.record({ id: key, day, how: maybe(oneOf(feedbackMethods)), byWhom: line, outcome: maybe(oneOf(attemptOutcomes)), why: short });
const feedback = fc.record({ obtained: maybe(fc.boolean()), day, method: maybe(oneOf(feedbackMethods)), said: short, attempts: fc.array(attempt, { maxLength: 3 }) });
const summary = fc.record({ analysis: short, goodPractice: short, practiceGrade: maybe(oneOf(grades)), practiceReason: short, outcomesGrade: maybe(oneOf(grades)), outcomesReason: short, overallGrade: maybe(oneOf(grades)), overallReason: short, outOfLineReason: short });
const proposed = fc.record({ id: key, action: short, impact: short, owner: maybe(person), ownerRole: line, dueDay: day, theme: line, answers: fc.array(line, { maxLength: 3 }) });
export const answers: fc.Arbitrary<PartAnswers> = fc.oneof(
  graded.map((value): PartAnswers => ({ kind: 'graded', graded: value })),
  header.map((value): PartAnswers => ({ kind: 'header', header: { ...value, interpreterNeeded: true } })),
  standards.map((value): PartAnswers => ({ kind: 'standards', standards: value })),
  fc.record({ family: feedback, worker: feedback, manager: feedback }).map((value): PartAnswers => ({ kind: 'feedback', feedback: value })),
  summary.map((value): PartAnswers => ({ kind: 'summary', summary: value })),
  fc.record({ items: fc.array(proposed, { maxLength: 3 }), noneReason: short }).map((value): PartAnswers => ({ kind: 'recommendations', recommendations: value })),
);

export const people: fc.Arbitrary<PersonRecord> = fc.record({
  oid: key, name: line, upn: line, roles: fc.uniqueArray(oneOf(roles)), kind: oneOf(['internal', 'external'] as const), team: line, managerOid: line, lastSeenDay: day, leaves: fc.array(fc.record({ from: day, until: day, cover: person }), { maxLength: 3 }),
});
export const children: fc.Arbitrary<Child> = fc.record({
  recordNumber: key, name: line, dateOfBirth: day, gender: line, ethnicity: line, religion: line, status: oneOf(childStatuses), team: line, worker: maybe(person), lineManager: maybe(person), importedOn: day,
});
const mark = maybe(oneOf(qualityMarks));
const overall = fc.record({ practice: maybe(oneOf(grades)), outcomes: maybe(oneOf(grades)), overall: maybe(oneOf(grades)) });
const event = fc.record({ kind: oneOf(reviewEventKinds), revision: count, at: instant, by: person, reason: short, reasons: fc.array(fc.record({ part: line, text: line }), { maxLength: 2 }), to: person, day, grades: fc.record({ practice: oneOf(grades) }) }, { requiredKeys: ['kind', 'revision', 'at', 'by'], noNullPrototype: true });
export const notes: fc.Arbitrary<ReviewNote> = fc.record({ key, reviewReference: line, kind: oneOf(noteKinds), part: line, text: prose, by: person, at: instant, round: count, revision: count });
export const reviews: fc.Arbitrary<Review> = fc.record({
  reference: key, state: oneOf(reviewStates), templateKey: line, templateVersion: line, child: fc.record({ recordNumber: line, name: line, dateOfBirth: day }), childStatus: oneOf(childStatuses), team: line,
  worker: maybe(person), lineManager: maybe(person), reviewer: person, reviewerKind: oneOf(['internal', 'external'] as const), theme: line, assignedBy: person, assignedAt: instant, answerDueDay: day, dueDay: day,
  acceptedAt: maybe(instant), declineReason: prose, submittedAt: maybe(instant), declaration: maybe(fc.record({ sentence: line, by: person, at: instant })), checker: maybe(person), checkedAt: maybe(instant), checkComment: prose, agreedAt: maybe(instant),
  returnReasons: fc.array(fc.record({ part: line, text: line }), { maxLength: 3 }), timesReturned: count, practiceGrade: maybe(oneOf(grades)), outcomesGrade: maybe(oneOf(grades)), overallGrade: maybe(oneOf(grades)),
  reviewerIsLead: fc.boolean(), formerReviewers: fc.array(person, { maxLength: 2 }), checkGrades: overall, checkGradesReason: prose, quality: fc.record({ complete: mark, evidenced: mark, impactFocused: mark, useful: mark }), agreedGrades: overall,
  moderatedByPanel: fc.boolean(), reReviewDay: day, sharedAt: maybe(instant), reflectionDueDay: day, withoutReflectionReason: prose, office: fc.record({ sent: day, uploaded: day, trackingMeeting: day }), closedAt: maybe(instant), postponedUntil: day,
  events: fc.array(event, { maxLength: 3 }), frozenParts: fc.dictionary(fc.constantFrom('journey', 'needs'), count, { noNullPrototype: true }), revision: count,
});
export const parts: fc.Arbitrary<ReviewPart> = fc.record({ reviewReference: key, part: fc.constantFrom('journey', 'standards'), answers, round: fc.nat({ max: 3 }), updatedAt: maybe(instant), updatedBy: maybe(person), revision: count });
export const recommendations: fc.Arbitrary<Recommendation> = fc.record({
  reference: key, level: oneOf(levels), sourceKind: fc.constant('review' as const), sourceReference: line, panelReference: line, originKey: key, raisedBy: person, section: line, theme: line, action: prose, impact: prose,
  owner: maybe(person), ownerRole: line, team: line, dueDay: day, firstDueDay: day, timesMoved: count, status: oneOf(statuses), flag: oneOf(ownerFlags),
  ragOverride: maybe(fc.record({ rag: oneOf(rags), reason: line, by: person, at: instant })), createdAt: instant, lastUpdateAt: maybe(instant), lastUpdateBy: maybe(person), progress: prose, impactAchieved: prose, evidence: prose, evidenceDay: day,
  evidenceAddedAt: maybe(instant), nextStep: prose, doneAt: maybe(instant), doneSignedOffAt: maybe(instant), doneSignedOffBy: maybe(person), noEvidenceReason: prose, impactSignedOffAt: maybe(instant),
  impactSignedOffBy: maybe(person), timesReopened: count, plan: maybe(oneOf(plans)), planReference: line, mergedInto: line, toleratedUntil: day, toleratedReason: prose, toleratedBy: maybe(person), doneWhen: prose, experience: prose, metInTime: maybe(oneOf(metInTimes)), becameAt: maybe(instant), becameReadAt: maybe(instant), course: line, revision: count,
});
export const updates: fc.Arbitrary<RecommendationUpdate> = fc.record({
  key, reference: line, at: instant, by: person, origin: oneOf(updateOrigins), kind: oneOf(updateKinds), status: oneOf(statuses), flag: oneOf(ownerFlags), rag: oneOf(rags), progress: prose, impactAchieved: prose,
  evidence: prose, evidenceDay: day, dueDay: day, reason: prose, agreedBy: line,
});
export const alerts: fc.Arbitrary<Alert> = fc.record({
  reference: key, originKey: key, reviewReference: line, kind: oneOf(alertKinds), state: oneOf(alertStates), seen: prose, raisedBy: person, raisedAt: instant, acknowledgedBy: maybe(person), acknowledgedAt: maybe(instant), outcome: prose,
  outcomeBy: maybe(person), outcomeAt: maybe(instant), revision: count,
});
const given = maybe(oneOf([...grades, 'notApplicable'] as const));
const byKey = <Value>(value: fc.Arbitrary<Value>) => fc.dictionary(fc.constantFrom('journey', 'practice'), value, { noNullPrototype: true });
export const calibrations: fc.Arbitrary<Calibration> = fc.record({
  reference: key, originKey: key, reviewReference: line, state: oneOf(calibrationStates), templateKey: line, templateVersion: line, childStatus: oneOf(childStatuses), strikes: fc.array(fc.record({ text: line, as: line }), { maxLength: 3 }),
  copy: fc.array(fc.record({ key: line, title: line, answers: fc.array(fc.record({ id: line, field: line, text: prose }), { maxLength: 2 }) }), { maxLength: 2 }), gold: byKey(fc.record({ grade: given, reason: short })),
  participants: fc.array(person, { maxLength: 3 }), dueDay: day, createdBy: person, createdAt: instant, sentBy: maybe(person), sentAt: maybe(instant), closedBy: maybe(person), closedAt: maybe(instant), withdrawReason: prose, revision: count,
});
export const calibrationAnswers: fc.Arbitrary<CalibrationAnswer> = fc.record({ calibrationReference: line, member: person, grades: byKey(fc.record({ grade: given, comment: short })), updatedAt: maybe(instant), submittedAt: maybe(instant), revision: count });
const wanted = fc.record({ action: short, impact: short, owner: maybe(person), ownerRole: line, dueDay: day, theme: line, by: person, at: instant });
export const panelThemes: fc.Arbitrary<PanelTheme> = fc.record({
  reference: key, originKey: key, panelReference: line, target: oneOf(themeTargets), state: oneOf(themeStates), text: prose, restsOn: fc.array(line, { maxLength: 3 }), mergedInto: line, dropReason: prose, recommendation: maybe(wanted), createdBy: person, createdAt: instant, revision: count,
});
export const templates: fc.Arbitrary<TemplateVersion> = fc.record({
  key, version: line, heading: line, form: oneOf(templateForms), state: oneOf(templateStates), document: documents, basedOn: line, publishedAt: maybe(instant), publishedBy: maybe(person), retiredAt: maybe(instant), retiredBy: maybe(person),
  retireReason: prose, updatedAt: instant, updatedBy: person, revision: count,
});
export const audit: fc.Arbitrary<AuditEntry> = fc.record({
  subject: line, eventId: key, at: instant, actor: person, action: line, itemKey: line, fromRevision: count, toRevision: count, summary: prose, seq: count, previousHash: line, hash: line,
});
export const messages: fc.Arbitrary<Message> = fc.record({
  nonce: key, channel: oneOf(['personal', 'channel'] as const), recipient: maybe(person), conversation: line, rule: line, state: oneOf(messageStates), day, createdAt: instant, attemptedAt: maybe(instant), notBefore: maybe(instant), sentAt: maybe(instant),
  items: fc.array(fc.record({ rule: line, reference: line, dueDay: day, state: line }), { maxLength: 4 }), attempts: count, claimedBy: line, permanent: fc.boolean(), activityId: line, error: prose,
});
export const conversations: fc.Arbitrary<Conversation> = fc.record({ key, kind: oneOf(['personal', 'channel'] as const), oid: line, reference: fc.constant({ conversation: { id: 'a:1' } }), active: fc.boolean(), addedAt: instant, updatedAt: instant });
export const settings: fc.Arbitrary<Setting> = fc.record({ key, value: fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)) as Setting['value']), updatedAt: maybe(instant), updatedBy: maybe(person), revision: count });

const member = fc.tuple(person, oneOf(panelRoles)).map(([{ oid, name }, role]) => ({ oid, name, role }));
const move = fc.record({ from: instant, to: instant, reason: short, by: person, at: instant });
export const panels: fc.Arbitrary<Panel> = fc.record({
  reference: key, originKey: key, state: oneOf(panelStates), startsAt: instant, minutes: count, members: fc.array(member, { maxLength: 5 }), chair: person, agenda: fc.array(line, { maxLength: 5 }), hideGrades: fc.boolean(),
  attendance: fc.array(key, { maxLength: 5 }), startedAt: maybe(instant), current: line, itemSince: maybe(instant), closedAt: maybe(instant), moves: fc.array(move, { maxLength: 2 }), cancelReason: prose, scheduledBy: person, scheduledAt: instant, revision: count,
});
export const trackingMeetings: fc.Arbitrary<TrackingMeeting> = fc.record({
  reference: key, originKey: key, state: oneOf(trackingMeetingStates), startsAt: instant, minutes: count, chair: person, invited: fc.array(person, { maxLength: 5 }), agenda: fc.array(fc.record({ reference: line, reasons: fc.uniqueArray(oneOf(agendaReasons)) }), { maxLength: 5 }),
  attendance: fc.array(fc.record({ oid: key, presence: oneOf(presences) }), { maxLength: 5 }), startedAt: maybe(instant), finishedAt: maybe(instant), actions: fc.array(fc.record({ id: key, what: short, byWhom: person, dueDay: day, doneOn: day }), { maxLength: 3 }),
  followed: fc.array(fc.record({ meeting: line, id: key, what: short, byWhom: person, dueDay: day, doneOn: day }), { maxLength: 3 }), nextStartsAt: maybe(instant), moves: fc.array(move, { maxLength: 2 }), cancelReason: prose, plannedBy: person, plannedAt: instant, revision: count,
});
const facts = fc.record({ status: oneOf(statuses), flag: oneOf(ownerFlags), rag: oneOf(rags), dueDay: day });
export const trackingRows: fc.Arbitrary<TrackingRow> = fc.record({
  meetingReference: line, reference: key, steps: fc.array(fc.record({ kind: oneOf(captureKinds), made: count, at: instant, by: person, reason: short, agreedBy: line }), { maxLength: 3 }), before: facts, after: facts,
  progress: prose, impactAchieved: prose, evidence: prose, evidenceDay: day, nextStep: prose, revision: count,
});
const found = fc.uniqueArray(fc.record({ id: key, text: short, evidence: short }), { selector: ({ id }) => id, maxLength: 4 });
const section = fc.record({ answer: short, strengths: found, areas: found, recommendations: fc.array(proposed, { maxLength: 3 }) });
export const activities: fc.Arbitrary<Activity> = fc.record({
  reference: key, originKey: key, kind: oneOf(activityKinds), heading: prose, fromDay: day, toDay: day, lead: person, participants: prose, scope: prose, templateKey: line, templateVersion: line,
  sections: fc.dictionary(fc.constantFrom('scope', 'findings'), section, { noNullPrototype: true }), cases: fc.array(fc.record({ id: key, values: fc.dictionary(fc.constantFrom('visitedOn', 'childSeen'), line, { noNullPrototype: true }) }), { maxLength: 30 }),
  noneReason: prose, outcome: prose, links: fc.array(fc.record({ id: key, title: line, url: short }), { maxLength: 3 }), state: oneOf(activityStates), createdBy: person, createdAt: instant, updatedBy: person, updatedAt: instant, finishedBy: maybe(person), finishedAt: maybe(instant),
  timesReopened: count, reopenReason: prose, withdrawReason: prose, revision: count,
});
export const reports: fc.Arbitrary<Report> = fc.record({
  reference: key, originKey: key, heading: prose, fromDay: day, toDay: day, opening: prose, closing: prose, state: oneOf(reportStates), snapshot: fc.oneof(prose, fc.nat({ max: 300_000 }).map((length) => 'R-2026-031,0,1;'.repeat(length / 15))), createdBy: person, createdAt: instant,
  updatedBy: person, updatedAt: instant, publishedBy: maybe(person), publishedAt: maybe(instant), withdrawReason: prose, revision: count,
});
const panelGrade = oneOf([...grades, 'notApplicable'] as const);
const decidedBy = oneOf(['agreement', 'chair'] as const);
const gradeDecision = fc.record({ key: line, original: maybe(panelGrade), grade: panelGrade, decidedBy, reason: short, recordedBy: person, at: instant });
const recommendationDecision = fc.record({ id: key, level: oneOf(['child', 'service'] as const), kind: oneOf(['agreed', 'amended', 'added', 'removed'] as const), original: maybe(proposed), final: maybe(proposed), decidedBy, reason: short, recordedBy: person, at: instant });
const concluded = fc.record({ present: count, of: count, exempt: count, undeclared: count, met: fc.boolean(), chair: person });
export const panelItems: fc.Arbitrary<PanelItem> = fc.record({
  panelReference: line, reviewReference: key, state: oneOf(itemStates), replacementChair: maybe(person), hideGrades: fc.boolean(), discussionOpenedAt: maybe(instant), gradeDecisions: fc.array(gradeDecision, { maxLength: 3 }),
  recommendationDecisions: fc.array(recommendationDecision, { maxLength: 3 }), actions: fc.array(fc.record({ id: key, action: short, byWhom: line, timescale: line }), { maxLength: 2 }), quality: fc.record({ complete: mark, evidenced: mark, impactFocused: mark, useful: mark }),
  concludedAt: maybe(instant), concluded: maybe(concluded), deferReason: prose, revision: count,
});
export const conflicts: fc.Arbitrary<Declaration> = fc.record({ reviewReference: key, member: person, answer: oneOf(['continue', 'conflict'] as const), kind: maybe(oneOf(conflictKinds)), note: prose, at: instant, pinnedBy: maybe(person), liftedAt: maybe(instant), liftReason: prose, revision: count });
const agreement = fc.record({ agrees: maybe(fc.boolean()), comment: short });
export const readings: fc.Arbitrary<Reading> = fc.record({
  panelReference: line, reviewReference: key, member: person, grades: fc.dictionary(fc.constantFrom('journey', 'practice'), fc.record({ agrees: maybe(fc.boolean()), grade: maybe(panelGrade), comment: short }), { noNullPrototype: true }),
  feedbackSought: agreement, childRecommendations: agreement, serviceRecommendations: agreement, submittedAt: maybe(instant), changedLateAt: maybe(instant), revision: count,
});
