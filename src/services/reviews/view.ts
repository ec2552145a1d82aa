import { type Day, londonDay } from '../../domain/clock';
import { workingDaysUntil } from '../../domain/cycle/workingDays';
import { type Fault } from '../../domain/errors';
import { ageInWords } from '../../domain/people/age';
import { type Actor } from '../../domain/people/types';
import { type Recommendation } from '../../domain/recommendations/types';
import { helpWith } from '../../domain/recommendations/writingHelp';
import { nothingYet } from '../../domain/reviews/begun';
import { missing, progressOf } from '../../domain/reviews/completeness';
import { periodStart } from '../../domain/reviews/period';
import { periodAdvice } from '../../domain/reviews/periodAdvice';
import { proposalsOf, readForm } from '../../domain/reviews/reading';
import { type Review, type ReviewPart } from '../../domain/reviews/types';
import { withoutGrades } from '../../domain/reviews/withoutGrades';
import { type Template } from '../../domain/templates/types';
import { type WritingHelp } from '../../contract/reviews';
import { type Abilities } from '../../contract/shapes';
import { type FollowUp, type Stored, type Stores } from '../../stores';
import { type ServiceContext } from '../context';
import { decidesItself, panelDeciding } from '../panels/meeting/deciders';
import { reviewAbilities } from '../support/abilities';
import { originKeyOf, trackerEntryOf } from '../support/followUps';
import { allows } from '../support/guard';
import { type PartView, type ReviewRowView, type ReviewView } from '../types';
import { formOf, templateOf } from './form';
import { viewLater } from './viewLater';

/** One review as this actor may see it: what they may not read is not in it. */
export function viewReview({ stores, clock }: ServiceContext, actor: Actor, { value: review, followUps }: Stored<Review>): ReviewView {
  const today = londonDay(clock.now());
  const form = formOf(stores, review, stores.parts.ofReview(review.reference));
  const parts = form.map(({ part }) => part);
  const template = templateOf(stores, review);
  const readable = allows(actor, { action: 'review.readContent', review });
  const graded = allows(actor, { action: 'review.readGrades', review });
  const writable = allows(actor, { action: 'review.write', review });
  const tracked = readable ? stores.recommendations.ofSource(review.reference).map(({ value }) => value) : [];
  const faults = readable ? missing(template, parts, review.child, today) : [];
  return {
    ...viewRow(actor, review, today),
    ...(allows(actor, { action: 'review.readIdentity', review }) ? { identity: { ...review.child, age: ageInWords(review.child.dateOfBirth, today) } } : {}),
    ...(readable ? { parts: form.map(({ form: { title }, part }) => viewPart(graded ? part : withoutGrades(part), title, faults)) } : {}),
    periodFrom: periodOf(review, today),
    missing: writable ? faults : [],
    help: writable ? helpOf(template, review, parts, today) : [],
    recommendations: tracked.map(({ reference }) => reference),
    entering: readable ? enteringOf(followUps, tracked) : 0,
    ...viewLater(stores, actor, review, today),
    abilities: { ...reviewAbilities(actor, review), ...agreesAlone(stores, actor, review) },
  };
}

/** What a panel decides the first line does not agree to, whoever might otherwise. */
function agreesAlone(stores: Stores, actor: Actor, review: Review): Abilities {
  const panel = review.state === 'panel' && allows(actor, { action: 'review.agree', review }) ? panelDeciding(stores, review.reference) : undefined;
  return panel ? { agree: { allowed: false, sentence: decidesItself(panel) } } : {};
}

/** Proposals on their way into the tracker: they follow the agreement by a moment. */
function enteringOf(followUps: readonly FollowUp[], tracked: readonly Recommendation[]): number {
  const there = new Set(tracked.map(({ originKey }) => originKey));
  return followUps.flatMap((each) => trackerEntryOf(each) ?? []).filter((entry) => !there.has(originKeyOf(entry))).length;
}

/** A review as a row: no name, no grade and no words for those who may not read them. */
export function viewRow(actor: Actor, review: Review, today: Day, daysUntil: (dueDay: Day, today: Day) => number = workingDaysUntil): ReviewRowView {
  const { child, ...rest } = review;
  const readable = allows(actor, { action: 'review.readContent', review });
  const checkShown = allows(actor, { action: 'review.readCheck', review });
  const gradesShown = allows(actor, { action: 'review.readGrades', review });
  return {
    review: { ...rest, ...(checkShown ? {} : withoutCheck), ...(gradesShown ? {} : noGrades), ...(readable ? {} : withoutContent) },
    workingDaysLeft: review.dueDay ? daysUntil(review.dueDay, today) : 0,
    ...(allows(actor, { action: 'review.readIdentity', review }) ? { childName: child.name } : {}),
  };
}

/** What the checker made of it, for whoever may not read that. The reviewer reads what to change all the same. */
const withoutCheck = { checkComment: '', checkGrades: nothingYet.checkGrades, checkGradesReason: '', quality: nothingYet.quality };
/** On a panel that reads blind, until one's own reading is in. */
const noGrades = { practiceGrade: undefined, outcomesGrade: undefined, overallGrade: undefined, agreedGrades: nothingYet.agreedGrades };
const withoutContent = { ...noGrades, returnReasons: [], declineReason: '' };

export function viewPart(part: ReviewPart, title: string, faults: readonly Fault[]): PartView {
  return { part, title, progress: progressOf(part, faults) };
}

/** The period in view ends when the review was handed in, or today. */
function periodOf({ submittedAt }: Review, today: Day): Day {
  return periodStart(submittedAt ? londonDay(submittedAt) : today);
}

/** What would make each recommendation better, and which findings seem to be from before the period in view, by the path of the field. */
export function helpOf(template: Template, review: Review, parts: readonly ReviewPart[], today: Day): WritingHelp[] {
  const recommendations = proposalsOf(readForm(template, parts)).flatMap(({ part, item, index }) =>
    helpWith(item, review.child, today).map(({ field, code, blocks, message }) => ({ path: `${part}.items.${index}.${field}`, code, blocks, message })),
  );
  const findings = periodAdvice(parts, periodOf(review, today)).map(({ path, message }) => ({ path, code: 'beforePeriod', blocks: false, message }));
  return [...recommendations, ...findings];
}
