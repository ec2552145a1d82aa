import { type Actor } from '../../domain/people/types';
import { overallGradeKeys } from '../../domain/templates/types';
import { type OverallGrades, type Review, type ReviewEvent } from '../../domain/reviews/types';
import { type Reading } from '../../domain/moderation/types';
import { gradesOf } from '../../domain/reviews/check';
import { type ServiceContext } from '../context';
import { caseOf, decideOn, type ItemCase } from '../panels/case';
import { decidedItem } from '../panels/meeting/deciders';
import { countedReadings } from '../panels/viewItem';
import { allows } from '../support/guard';
import { type GradeStep } from '../types';

const stepOf: Partial<Record<ReviewEvent['kind'], GradeStep['step']>> = { submitted: 'reviewer', checked: 'firstLine', chosenForPanel: 'firstLine', agreed: 'firstLine' };

/**
 * Reviewer, first line, each member of the panel, and what moderation settled on (domain.md §6); a review of an earlier
 * version has at least what it was submitted with. Which member gave which grade is for the office and the panel.
 */
export function gradeChain({ stores }: ServiceContext, actor: Actor, review: Review): GradeStep[] {
  if (!allows(actor, { action: 'review.readGrades', review })) return [];
  const readsCheck = allows(actor, { action: 'review.readCheck', review });
  const item = decidedItem(stores, review.reference);
  const panel = item && stores.panels.get(item.panelReference)?.value;
  const about = panel && caseOf(stores, panel, review.reference);
  const early = review.events.flatMap((event) => earlyStep(event, readsCheck));
  return [...(early.some(({ step }) => step === 'reviewer') ? [] : asSubmitted(review)), ...early, ...(about ? memberSteps(actor, about) : []), ...settledStep(review, about)];
}

/** The reason of a check is the checker's; what a panel agreed on is a step of its own. */
function earlyStep({ kind, at, by, grades, reason = '', panel }: ReviewEvent, readsCheck: boolean): GradeStep[] {
  const step = stepOf[kind];
  if (!step || !grades || panel !== undefined || (step === 'firstLine' && !readsCheck)) return [];
  return [{ step, at, by, grades, reason: step === 'firstLine' ? reason : '' }];
}

function asSubmitted(review: Review): GradeStep[] {
  return review.submittedAt ? [{ step: 'reviewer', at: review.submittedAt, by: review.reviewer, grades: gradesOf(review), reason: '' }] : [];
}

function memberSteps(actor: Actor, about: ItemCase): GradeStep[] {
  if (!decideOn(actor, 'item.see', about).allowed || !decideOn(actor, 'item.readModeration', about).allowed) return [];
  const own = gradesOf(about.review);
  return countedReadings(about)
    .filter(({ submittedAt }) => submittedAt !== undefined)
    .map((reading): GradeStep => ({ step: 'member', at: reading.submittedAt ?? '', by: reading.member, grades: gradesIn(reading, own), reason: '', ...(reading.changedLateAt && { late: true }) }))
    .sort((a, b) => a.at.localeCompare(b.at) || a.by.oid.localeCompare(b.by.oid));
}

/** Agreeing is the reviewer's grade. */
function gradesIn({ grades }: Reading, own: OverallGrades): Partial<OverallGrades> {
  return Object.fromEntries(overallGradeKeys.flatMap((key) => {
    const opinion = grades[key];
    const grade = opinion?.agrees ? own[key] : opinion?.grade;
    return grade && grade !== 'notApplicable' ? [[key, grade]] : [];
  }));
}

function settledStep({ agreedAt, agreedGrades, checker }: Review, about: ItemCase | undefined): GradeStep[] {
  const by = about?.item.concluded?.chair ?? checker;
  if (!agreedAt || !by) return [];
  return [{ step: 'agreed', at: agreedAt, by, grades: agreedGrades, reason: '', ...(about && { panel: about.panel.reference }) }];
}
