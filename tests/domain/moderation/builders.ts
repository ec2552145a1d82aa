import { type Declaration, type Panel, type Reading } from '../../../src/domain/moderation/types';

const ref = (name: string) => ({ oid: `oid-${name}`, name });

/** A panel of those people, all in the room; the first chairs. */
export function panelOf(first: string, ...others: string[]): Pick<Panel, 'members' | 'attendance' | 'chair'> {
  const names = [first, ...others];
  return { members: names.map((name) => ({ ...ref(name), role: 'member' })), attendance: names.map((name) => `oid-${name}`), chair: ref(first) };
}

/** What that member answered about PIR-2026-07. */
export function declared(name: string, answer: Declaration['answer'], changes: Partial<Declaration> = {}): Declaration {
  return { reviewReference: 'PIR-2026-07', member: ref(name), answer, kind: answer === 'conflict' ? 'personal' : undefined, note: '', at: '2026-11-17T09:00:00Z', pinnedBy: undefined, liftedAt: undefined, liftReason: '', revision: 1, ...changes };
}

/** What that member makes of PIR-2026-07, with words that can be looked for. */
export function reading(name: string, submitted: boolean): Reading {
  const agreed = { agrees: true, comment: `Words of ${name}` };
  return { panelReference: 'P-2026-01', reviewReference: 'PIR-2026-07', member: ref(name), grades: { journey: { agrees: false, grade: 'good', comment: `Words of ${name}` } }, feedbackSought: agreed, childRecommendations: agreed, serviceRecommendations: agreed, submittedAt: submitted ? '2026-11-18T09:00:00Z' : undefined, changedLateAt: undefined, revision: 1 };
}
