import { decideStart } from '../../../src/domain/calibration/decisions';
import { gradedItems } from '../../../src/domain/calibration/graded';
import { type Calibration, type CalibrationAnswer } from '../../../src/domain/calibration/types';
import { template2025 } from '../../../src/domain/templates/template2025';
import { type Grade } from '../../../src/domain/templates/types';
import { person, review } from '../support/builders';

export const graded = gradedItems(template2025);
const ref = (name: string) => ({ oid: `oid-${name}`, name });

/** An open exercise that Quinn sent to Robin and Kit, to be graded by 27 November. */
export function calibration(changes: Partial<Calibration> = {}): Calibration {
  const gold = Object.fromEntries(graded.map(({ key }) => [key, { grade: 'good' as const, reason: 'The record shows it.' }]));
  return { ...decideStart(review({ state: 'closed' }), 'attempt-1', gold, person('Quinn'), '2026-11-10T10:00:00Z'), reference: 'C-2026-01', state: 'open', participants: [ref('Robin'), ref('Kit')], dueDay: '2026-11-27', ...changes };
}

/** What that participant handed in: the same grade for all. */
export function answer(name: string, grade: Grade, changes: Partial<CalibrationAnswer> = {}): CalibrationAnswer {
  const grades = Object.fromEntries(graded.map(({ key }) => [key, { grade, comment: '' }]));
  return { calibrationReference: 'C-2026-01', member: ref(name), grades, updatedAt: '2026-11-20T10:00:00Z', submittedAt: '2026-11-20T10:00:00Z', revision: 1, ...changes };
}
