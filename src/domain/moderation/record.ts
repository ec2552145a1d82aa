import { type Instant } from '../clock';
import { type PersonRef } from '../people/types';
import { type OverallGrades, type Review, type ReviewQuality } from '../reviews/types';
import { type Grade, type SectionGrade } from '../templates/types';
import { type Graded } from './graded';
import { type ActionArising, type Agreement, type Concluded, type GradeDecision, type Panel, type PanelItem, type Reading, type RecommendationDecision } from './types';

/** What one member said of one grade. */
export interface GradeComment {
  by: PersonRef | undefined;
  agrees: boolean;
  grade: SectionGrade | undefined;
  text: string;
  late: boolean;
}

/** One grade as the reviewer gave it and as the panel settled it. */
export interface GradeRecord {
  key: string;
  title: string;
  reviewer: SectionGrade | undefined;
  /** Of overall grades only: the first line gives no others. */
  firstLine: Grade | undefined;
  agreed: SectionGrade | undefined;
  decidedBy: GradeDecision['decidedBy'] | undefined;
  reason: string;
  comments: readonly GradeComment[];
}

/** What came of one review at one panel (domain.md §6.4), without the child. */
export interface ModerationRecord {
  panelReference: string;
  reviewReference: string;
  reviewer: PersonRef;
  submittedAt: Instant | undefined;
  panelAt: Instant;
  concludedAt: Instant;
  chair: PersonRef;
  quorum: Omit<Concluded, 'chair'>;
  graded: readonly GradeRecord[];
  feedbackSought: readonly { by: PersonRef | undefined; agrees: boolean; text: string }[];
  recommendationDecisions: readonly RecommendationDecision[];
  actions: readonly ActionArising[];
  quality: ReviewQuality;
}

export interface RecordSources {
  panel: Pick<Panel, 'startsAt' | 'startedAt'>;
  item: PanelItem;
  review: Pick<Review, 'reviewer' | 'submittedAt' | 'checkGrades'>;
  graded: readonly Graded[];
  /** Of members who may take part; of anybody else none. */
  readings: readonly Reading[];
  /** False for the reviewer, who reads what was said and not which member said it. */
  namesMembers: boolean;
}

/** The record of a review that was concluded; undefined before that. Readings that were never handed in are their writers' own. */
export function moderationRecord({ panel, item, review, graded, readings, namesMembers }: RecordSources): ModerationRecord | undefined {
  const { concluded, concludedAt } = item;
  if (!concluded || !concludedAt) return undefined;
  const { chair, ...quorum } = concluded;
  const handedIn = readings.filter(({ submittedAt }) => submittedAt !== undefined);
  const by = (member: PersonRef): PersonRef | undefined => (namesMembers ? { oid: member.oid, name: member.name } : undefined);
  return {
    panelReference: item.panelReference,
    reviewReference: item.reviewReference,
    reviewer: review.reviewer,
    submittedAt: review.submittedAt,
    panelAt: panel.startedAt ?? panel.startsAt,
    concludedAt,
    chair,
    quorum,
    graded: graded.map((each) => gradeRecord(each, item, review.checkGrades, inNoOrder(handedIn, each.key, namesMembers), by)),
    feedbackSought: inNoOrder(handedIn, 'feedback', namesMembers).flatMap(({ member, feedbackSought }) => said(feedbackSought, by(member))),
    recommendationDecisions: item.recommendationDecisions,
    actions: item.actions,
    quality: item.quality,
  };
}

function gradeRecord({ key, title, overall, own }: Graded, { gradeDecisions }: PanelItem, checkGrades: OverallGrades, readings: readonly Reading[], by: (member: PersonRef) => PersonRef | undefined): GradeRecord {
  const decision = gradeDecisions.find((each) => each.key === key);
  const comments = readings.flatMap(({ member, grades, changedLateAt }): GradeComment[] => {
    const opinion = grades[key];
    if (!opinion) return [];
    const agrees = opinion.agrees ?? opinion.grade === own;
    return [{ by: by(member), agrees, grade: agrees ? own : opinion.grade, text: opinion.comment, late: changedLateAt !== undefined }];
  });
  const firstLine = overall ? checkGrades[key as keyof OverallGrades] : undefined;
  return { key, title, reviewer: own, firstLine, agreed: decision?.grade, decidedBy: decision?.decidedBy, reason: decision?.reason ?? '', comments };
}

function said({ agrees, comment }: Agreement, by: PersonRef | undefined): ModerationRecord['feedbackSought'] {
  return agrees === undefined ? [] : [{ by, agrees, text: comment }];
}

/** Without names the same member must not be the first under every heading: each has an order of its own, that of the words. */
function inNoOrder(readings: readonly Reading[], key: string, namesMembers: boolean): readonly Reading[] {
  const wordsOf = ({ grades, feedbackSought }: Reading): string => (key === 'feedback' ? feedbackSought.comment : `${grades[key]?.grade ?? ''} ${grades[key]?.comment ?? ''}`);
  return namesMembers ? readings : readings.toSorted((a, b) => wordsOf(a).localeCompare(wordsOf(b), 'en-GB'));
}
