import fc from 'fast-check';
import { newItem } from '../../../src/domain/moderation/item';
import { decideChangeTheme, decideCollate, decideDrop, decideMerge, decideRecommendTheme, mergedThemes } from '../../../src/domain/panelThemes/decisions';
import { groundOf } from '../../../src/domain/panelThemes/ground';
import { type PanelTheme } from '../../../src/domain/panelThemes/types';
import { recommendationFromTheme } from '../../../src/domain/recommendations/enter';
import { nothingYet } from '../../../src/domain/reviews/begun';
import { person } from '../support/builders';

const [quinn, ola] = [person('Quinn', ['QaLead']), person('Ola', ['Manager'])];
const now = '2026-11-10T10:00:00Z';
const panel = { reference: 'P-2026-01', state: 'closed' as const, agenda: ['PIR-2026-07', 'PIR-2026-08'] };
const wren = [{ recordNumber: 'M20411', name: 'Wren Ashdown', dateOfBirth: '2014-03-27' }];
const input = { attempt: 'attempt-1', target: 'tools', text: 'Chronologies are out of date in all of them.', restsOn: ['PIR-2026-07', 'PIR-2026-08', 'PIR-2026-07'] };
const theme = (changes: Partial<PanelTheme> = {}): PanelTheme => ({ ...decideCollate(panel, input, wren, quinn, now), reference: 'T-2026-01', ...changes });
const wanted = { action: 'Make the chronology open by itself.', impact: 'Children need not tell their story again.', owner: ola, ownerRole: '', dueDay: '2026-12-18', theme: 'chronology' };
const faultsOf = (run: () => unknown): string[] => {
  try {
    run();
  } catch (error) {
    return (error as { details: { faults?: { path: string }[] } }).details.faults?.map(({ path }) => path) ?? [(error as { code: string }).code];
  }
  return [];
};

test('a theme says who should change what, and rests on reviews of its panel, each once', () => {
  expect(theme()).toMatchObject({ state: 'open', target: 'tools', restsOn: ['PIR-2026-07', 'PIR-2026-08'], panelReference: 'P-2026-01', createdBy: { name: 'Quinn' } });
});

test('before the panel is over nothing is collated', () => {
  expect(faultsOf(() => decideCollate({ ...panel, state: 'inSession' }, input, wren, quinn, now))).toEqual(['stateForbids']);
});

test('every fault is named: nobody to change, no words, no review, and a review of another panel', () => {
  expect(faultsOf(() => decideCollate(panel, { attempt: 'x', target: '', text: ' ', restsOn: [] }, [], quinn, now))).toEqual(['attempt', 'target', 'text', 'restsOn']);
  expect(faultsOf(() => decideChangeTheme(panel, { ...input, restsOn: ['PIR-2026-99'] }, []))).toEqual(['restsOn']);
});

test('a theme, and what it becomes in the tracker, names no child', () => {
  expect(faultsOf(() => decideChangeTheme(panel, { ...input, text: 'As with Wren, chronologies.' }, wren))).toEqual(['text']);
  expect(faultsOf(() => decideRecommendTheme({ ...wanted, action: 'Read M20411 again.', impact: 'Ashdown is safe.' }, wren, quinn, now))).toEqual(['action', 'impact']);
});

test('a theme goes into another open one of its panel, and not into itself', () => {
  const into = (other: PanelTheme | undefined) => faultsOf(() => decideMerge(theme(), other));
  expect(decideMerge(theme(), theme({ reference: 'T-2026-02' }))).toEqual({ state: 'merged', mergedInto: 'T-2026-02' });
  expect([into(theme()), into(undefined), into(theme({ reference: 'T-2026-02', state: 'dropped' })), into(theme({ reference: 'T-2026-02', panelReference: 'P-2026-02' }))]).toEqual([['into'], ['into'], ['into'], ['into']]);
});

test('dropping needs a reason', () => {
  expect([faultsOf(() => decideDrop(' ')), decideDrop(' Done already. ')]).toEqual([['reason'], { state: 'dropped', dropReason: 'Done already.' }]);
});

test('what enters the tracker has an action, an impact, an owner and a day to come', () => {
  expect(faultsOf(() => decideRecommendTheme({ action: '', impact: '', owner: undefined, ownerRole: ' ', dueDay: '', theme: '' }, [], quinn, now))).toEqual(['action', 'impact', 'owner', 'dueDay']);
  expect(faultsOf(() => decideRecommendTheme({ ...wanted, dueDay: '2026-11-09' }, [], quinn, now))).toEqual(['dueDay']);
});

test('a theme becomes a service-level recommendation that leads back to it and to its panel', () => {
  const recommended = theme(decideRecommendTheme(wanted, wren, quinn, now));
  expect(recommendationFromTheme(recommended)).toMatchObject({ level: 'service', sourceKind: 'panelTheme', sourceReference: 'T-2026-01', panelReference: 'P-2026-01', originKey: 'T-2026-01/recommendation', owner: { name: 'Ola' }, raisedBy: { name: 'Quinn' }, dueDay: '2026-12-18', status: 'notStarted' });
  expect(recommendationFromTheme(theme())).toBeUndefined();
});

test('what went into a theme is found however far it came, even where somebody merged in a ring', () => {
  const numbers = Array.from({ length: 6 }, (_, index) => `T-2026-0${index + 1}`);
  fc.assert(
    fc.property(fc.array(fc.constantFrom('', ...numbers), { minLength: 6, maxLength: 6 }), (into) => {
      const all = numbers.map((reference, index) => theme({ reference, mergedInto: into[index] ?? '' }));
      const found = mergedThemes('T-2026-01', all).map(({ reference }) => reference);
      const leads = (reference: string, steps = 0): boolean => reference === 'T-2026-01' || (steps < 6 && (into[numbers.indexOf(reference)] ?? '') !== '' && leads(into[numbers.indexOf(reference)] ?? '', steps + 1));
      expect(found).toEqual(numbers.slice(1).filter((reference) => leads(reference)));
    }),
  );
});

test('what a panel changed is ground for a theme, and what it left is not', () => {
  const by = { oid: 'oid-Imani', name: 'Imani' };
  const decision = { original: 'good' as const, decidedBy: 'agreement' as const, reason: 'Less than that.', recordedBy: by, at: now };
  const item = { ...newItem({ reference: 'P-2026-01', hideGrades: false }, 'PIR-2026-07'), gradeDecisions: [{ ...decision, key: 'journey', grade: 'good' as const }, { ...decision, key: 'needs', grade: 'inadequate' as const }], actions: [{ id: 'a', action: 'Write to the school.', byWhom: '', timescale: '' }], quality: { ...nothingYet.quality, complete: 'fully' as const, useful: 'notYet' as const } };
  expect(groundOf({ ...item, state: 'decided' })).toEqual([
    { kind: 'grade', review: 'PIR-2026-07', key: 'needs', from: 'good', to: 'inadequate', reason: 'Less than that.' },
    { kind: 'action', review: 'PIR-2026-07', action: 'Write to the school.' },
    { kind: 'quality', review: 'PIR-2026-07', aspect: 'useful', mark: 'notYet' },
  ]);
  expect(groundOf({ ...item, state: 'discussing' })).toEqual([]);
});
