import fc from 'fast-check';
import { decideGrade } from '../../../src/domain/moderation/decideGrade';
import { decideRecommendation, type RecommendationDeciding } from '../../../src/domain/moderation/decideRecommendation';
import { beforeConcluding } from '../../../src/domain/moderation/conclude';
import { type PanelItem } from '../../../src/domain/moderation/types';
import { recommendationsDecided } from '../../../src/domain/recommendations/enter';
import { review } from '../support/builders';
import { discussed, meetingOf, proposedBy } from './meetingBuilders';

const imani = { oid: 'oid-Imani', name: 'Imani' };
const now = '2026-11-20T10:30:00Z';
const who = { by: imani, child: { recordNumber: 'M20411', name: 'Wren Ashdown', dateOfBirth: '2014-03-27' }, now, today: '2026-11-20' };
const meeting = meetingOf({ proposals: ['a1', 'a2'].map((id) => ({ id, level: 'child', proposal: proposedBy(id) })) });
const final = { action: 'Meet him at home.', impact: 'He has a part in the plan.', owner: undefined, ownerRole: 'Head of service', dueDay: '2027-01-15', theme: '' };
const presses = fc.array(fc.record({ id: fc.constantFrom('a1', 'a2', 'n1', 'n2'), level: fc.constantFrom('child', 'service'), kind: fc.constantFrom('agreed', 'amended', 'added', 'removed'), final: fc.constant(final), decidedBy: fc.constantFrom('agreement', 'chair'), reason: fc.constantFrom('', 'Talked over.') })) as fc.Arbitrary<RecommendationDeciding[]>;

/** What is left of all that was pressed; what is refused changes nothing. */
function after(pressed: readonly RecommendationDeciding[]): PanelItem {
  return pressed.reduce((item, press) => {
    try {
      return { ...item, ...decideRecommendation(item, press, meeting, who) };
    } catch {
      // Refused: it stays as it was.
      return item;
    }
  }, discussed());
}

test('whatever is pressed, each recommendation is decided once, the reviewer’s words stay, and only the panel’s own have none', () => {
  fc.assert(
    fc.property(presses, (pressed) => {
      const { recommendationDecisions: decisions } = after(pressed);
      expect(new Set(decisions.map(({ id }) => id)).size).toBe(decisions.length);
      for (const { id, kind, original } of decisions) expect(original).toEqual(kind === 'added' ? undefined : proposedBy(id));
      expect(decisions.every(({ reason, kind, decidedBy }) => reason !== '' || (kind === 'agreed' && decidedBy === 'agreement'))).toBe(true);
    }),
  );
});

test('whatever is pressed, the tracker takes what was not taken out, once, and each as the panel worded it', () => {
  fc.assert(
    fc.property(presses, (pressed) => {
      const { recommendationDecisions: decisions } = after(pressed);
      const entering = recommendationsDecided(review(), decisions, 'P-2026-01', now);
      expect(entering.map(({ originKey }) => originKey)).toEqual(decisions.filter(({ kind }) => kind !== 'removed').map(({ id }) => `PIR-2026-07/${id}`));
      expect(entering.every(({ raisedBy }, at) => (raisedBy.name === imani.name) === (decisions.filter(({ kind }) => kind !== 'removed')[at]?.kind === 'added'))).toBe(true);
    }),
  );
});

test('in whatever order the grades are decided, each counts as it was decided last, and nothing that is decided is asked for', () => {
  const keys = fc.array(fc.record({ key: fc.constantFrom('journey', 'practice'), grade: fc.constantFrom('outstanding', 'good', 'requiresImprovement', 'inadequate') }));
  fc.assert(
    fc.property(keys as fc.Arbitrary<{ key: string; grade: 'good' | 'inadequate' }[]>, (decided) => {
      const item = decided.reduce<PanelItem>((before, each) => ({ ...before, ...decideGrade(before, { ...each, decidedBy: 'agreement', reason: 'Talked over.' }, meeting, imani, now) }), discussed());
      const last = new Map(decided.map(({ key, grade }) => [key, grade]));
      expect(Object.fromEntries(item.gradeDecisions.map(({ key, grade }) => [key, grade]))).toEqual(Object.fromEntries(last));
      expect(beforeConcluding(item, meeting).filter(({ path }) => path.startsWith('grades.')).map(({ path }) => path)).toEqual(['journey', 'practice'].filter((key) => !last.has(key)).map((key) => `grades.${key}`));
    }),
  );
});
