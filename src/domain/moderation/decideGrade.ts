import { type Instant } from '../clock';
import { AppError, type Fault } from '../errors';
import { type PersonRef } from '../people/types';
import { type SectionGrade } from '../templates/types';
import { ensureDeciding, type Meeting } from './deciding';
import { type GradeDecision, type PanelItem } from './types';

/** What the panel says of one grade. */
export interface GradeDeciding {
  key: string;
  grade: SectionGrade;
  decidedBy: GradeDecision['decidedBy'];
  reason: string;
}

/**
 * What deciding one grade changes: the reviewer's or another, one decision a key; deciding again takes the place of the
 * one before, and the audit keeps the course. Throws `stateForbids` outside the discussion or without a quorum, and
 * `invalid` for another grade, or one that the chair settled, without its reason (domain.md §6.3).
 */
export function decideGrade(item: PanelItem, deciding: GradeDeciding, meeting: Meeting, by: PersonRef, now: Instant): Pick<PanelItem, 'gradeDecisions'> {
  ensureDeciding(item, meeting);
  const graded = meeting.graded.find(({ key }) => key === deciding.key);
  const faults: Fault[] = [];
  if (!graded) faults.push({ path: 'key', code: 'unknown', message: 'This form does not ask for that grade.' });
  if (graded?.overall && deciding.grade === 'notApplicable') faults.push({ path: 'grade', code: 'notApplicable', message: 'An overall grade is always given.' });
  if (graded && !deciding.reason.trim()) faults.push(...reasonFaults(deciding, graded.own));
  if (faults.length > 0) throw new AppError('invalid', 'The grade was not decided. Check what is marked.', { faults });
  const decision: GradeDecision = { key: deciding.key, original: graded?.own, grade: deciding.grade, decidedBy: deciding.decidedBy, reason: deciding.reason.trim(), recordedBy: { oid: by.oid, name: by.name }, at: now };
  return { gradeDecisions: [...item.gradeDecisions.filter(({ key }) => key !== deciding.key), decision] };
}

function reasonFaults({ grade, decidedBy }: GradeDeciding, own: SectionGrade | undefined): Fault[] {
  if (decidedBy === 'chair') return [{ path: 'reason', code: 'required', message: 'Say why the chair decided so.' }];
  return grade === own ? [] : [{ path: 'reason', code: 'required', message: 'Say why the panel gives another grade than the reviewer.' }];
}
