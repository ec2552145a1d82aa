import { type Instant, londonDay } from '../clock';
import { dayInFull, momentInFull } from '../dayInFull';
import { qualityAspects } from '../reviews/check';
import { type Block, NOTHING } from '../reviews/documentBlocks';
import { type ReviewDocument } from '../reviews/document';
import { DAYS_TO_MODERATE, type ModerationTime } from '../reviews/moderationTime';
import { type ProposedRecommendation, type QualityMark } from '../reviews/types';
import { gradeLabels } from '../templates/labels';
import { type GradeRecord, type ModerationRecord } from './record';
import { type Panel, type RecommendationDecision } from './types';

/** One review as the minutes tell of it: with its record once it was concluded, and nothing of what was said where the taker is out of it. */
export type MinutesItem =
  | { kind: 'concluded'; record: ModerationRecord; moderation: ModerationTime | undefined }
  | { kind: 'putOff'; reference: string; reason: string }
  | { kind: 'open'; reference: string }
  /** The taker is exempt, or has not declared: the place of it and no more. */
  | { kind: 'out' };

/** The minutes of a panel as a document (domain.md §6.3): references only, no child is named. */
export function minutesOf(panel: Panel, items: readonly MinutesItem[]): ReviewDocument {
  const title = `Minutes of panel ${panel.reference}`;
  return {
    title,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'facts', title: 'The meeting', rows: meetingRows(panel) },
      { kind: 'table', title: 'Members', head: ['Member', 'Role', 'Present'], rows: panel.members.map(({ oid, name, role }) => [name, roleLabels[role], panel.attendance.includes(oid) ? 'Yes' : 'No']) },
      ...items.flatMap((item, index) => itemBlocks(item, index + 1)),
      { kind: 'text', text: `End of the minutes of panel ${panel.reference}` },
    ],
  };
}

/** The part that somebody has in a panel, in words. */
export const roleLabels: Readonly<Record<Panel['members'][number]['role'], string>> = {
  chair: 'Independent chair',
  executiveDirector: 'Executive director',
  assistantDirector: 'Assistant director',
  qaLead: 'Quality assurance lead',
  headOfService: 'Head of service',
  member: 'Member',
};

function meetingRows({ startsAt, startedAt, closedAt, minutes, chair }: Panel): [string, string][] {
  return [
    ['Planned for', `${momentInFull(startsAt)}, ${minutes} minutes`],
    ['Began', momentOrNot(startedAt)],
    ['Ended', momentOrNot(closedAt)],
    ['Chair', chair.name],
  ];
}

const momentOrNot = (at: Instant | undefined): string => (at ? momentInFull(at) : 'Not yet');

function itemBlocks(item: MinutesItem, place: number): Block[] {
  const heading = (text: string): Block => ({ kind: 'heading', level: 2, text: `${place}. ${text}` });
  switch (item.kind) {
    case 'out':
      return [heading('A review that is not open to you'), { kind: 'text', text: 'What was said and decided about it is not in this copy.' }];
    case 'open':
      return [heading(`Review ${item.reference}`), { kind: 'text', text: 'Not concluded yet.' }];
    case 'putOff':
      return [heading(`Review ${item.reference}`), { kind: 'facts', title: `Review ${item.reference}`, rows: [['Put off', item.reason || NOTHING]] }];
    case 'concluded':
      return [heading(`Review ${item.record.reviewReference}`), ...recordBlocks(item.record, item.moderation)];
  }
}

/** One record as a document: in the minutes, and wherever else it is written out. */
function recordBlocks(record: ModerationRecord, moderation: ModerationTime | undefined): Block[] {
  const about = `Review ${record.reviewReference}`;
  return [
    { kind: 'facts', title: about, rows: factRows(record, moderation) },
    { kind: 'table', title: `Grades: ${about}`, head: ['Section or judgement', 'Grade of the reviewer', 'First line', 'Readings', 'Agreed grade', 'Why'], rows: record.graded.map(gradeRow) },
    ...recommendationBlocks(record, about),
    ...actionBlocks(record, about),
    { kind: 'facts', title: `Quality of the review, apart from the practice: ${about}`, rows: qualityAspects.map(({ key, title }) => [title, markInWords(record.quality[key])]) },
  ];
}

function factRows({ reviewer, submittedAt, concludedAt, chair, quorum, feedbackSought }: ModerationRecord, moderation: ModerationTime | undefined): [string, string][] {
  const sought = feedbackSought.filter(({ agrees }) => agrees).length;
  return [
    ['Reviewer', reviewer.name],
    ['Submitted', submittedAt ? dayInFull(londonDay(submittedAt)) : NOTHING],
    ['Concluded', momentInFull(concludedAt)],
    ['Time to moderate', moderation ? `${moderation.workingDays} working days${moderation.late ? `: late, for ${DAYS_TO_MODERATE} are allowed` : ''}` : NOTHING],
    ['Chair', chair.name],
    ['Members who decided', `${quorum.present} of ${quorum.of}${quorum.exempt > 0 ? `, ${quorum.exempt} exempt` : ''}`],
    ['Feedback properly sought', feedbackSought.length > 0 ? `${sought} of ${feedbackSought.length} readings say so` : 'No reading says'],
  ];
}

const gradeOrNot = (grade: GradeRecord['reviewer']): string => (grade ? gradeLabels[grade] : 'Not given');

function gradeRow({ title, reviewer, firstLine, agreed, decidedBy, reason, comments }: GradeRecord): string[] {
  const by = decidedBy === 'chair' ? '\nDecided by the chair' : '';
  return [title, gradeOrNot(reviewer), firstLine ? gradeLabels[firstLine] : 'Not asked', comments.map(commentInWords).join('\n') || 'None handed in', `${gradeOrNot(agreed)}${by}`, reason || (agreed === reviewer ? 'As the reviewer' : NOTHING)];
}

function commentInWords({ by, grade, text, late }: GradeRecord['comments'][number]): string {
  const who = by ? `${by.name}: ` : '';
  return `${who}${gradeOrNot(grade)}${text ? `. ${text}` : ''}${late ? ' (changed after the others could be seen)' : ''}`;
}

const kindLabels: Readonly<Record<RecommendationDecision['kind'], string>> = { agreed: 'Agreed as proposed', amended: 'Amended', added: 'Added by the panel', removed: 'Taken out' };

function recommendationBlocks({ recommendationDecisions }: ModerationRecord, about: string): Block[] {
  if (recommendationDecisions.length === 0) return [];
  const rows = recommendationDecisions.map(({ level, kind, original, final, decidedBy, reason }) => [
    level === 'child' ? 'For this child' : 'For the service',
    `${kindLabels[kind]}${decidedBy === 'chair' ? '\nDecided by the chair' : ''}`,
    wordsOf(original, 'Not proposed by the reviewer'),
    kind === 'agreed' ? 'Unchanged' : wordsOf(final, 'None'),
    reason || (kind === 'agreed' ? 'As proposed' : NOTHING),
  ]);
  return [{ kind: 'table', title: `Recommendations: ${about}`, head: ['For', 'Decision', 'As the reviewer proposed it', 'As the panel words it', 'Why'], rows }];
}

function wordsOf(words: ProposedRecommendation | undefined, none: string): string {
  if (!words) return none;
  return [words.action, words.impact && `Impact: ${words.impact}`, `By: ${words.owner?.name || words.ownerRole || NOTHING}`, words.dueDay && `By ${dayInFull(words.dueDay)}`].filter(Boolean).join('\n');
}

function actionBlocks({ actions }: ModerationRecord, about: string): Block[] {
  if (actions.length === 0) return [];
  return [{ kind: 'table', title: `Actions arising: ${about}`, head: ['Action', 'By whom', 'Timescale'], rows: actions.map(({ action, byWhom, timescale }) => [action, byWhom, timescale]) }];
}

const markLabels: Readonly<Record<QualityMark, string>> = { fully: 'Fully', mostly: 'Mostly', partly: 'Partly', notYet: 'Not yet' };
const markInWords = (mark: QualityMark | undefined): string => (mark ? markLabels[mark] : NOTHING);
