import { decideFinish, decideReopen, decideSave, decideStart, decideWithdraw } from '../../../src/domain/activities/decisions';
import { recommendationsFromActivity } from '../../../src/domain/activities/enter';
import { type ActivityWords, MOST_CASES } from '../../../src/domain/activities/types';
import { person } from '../support/builders';
import { activity, findings, proposed, visit, visits } from './activityBuilder';

const NOW = '2026-11-10T10:00:00Z';
const [casey, sam, eden] = [person('Casey', ['QaCoordinator']), person('Sam', ['Manager']), person('Eden', ['Reviewer'], { kind: 'external' })];
const starting = { attempt: 'attempt-1', kind: 'standardsReview' as const, heading: 'Visits in October', fromDay: '2026-11-02', toDay: '2026-11-02' };
const faultsOf = (run: () => unknown): string[] => {
  try {
    run();
    return [];
  } catch (error) {
    return ((error as { details: { faults?: { path: string; code: string }[] } }).details.faults ?? []).map(({ path, code }) => `${path} ${code}`);
  }
};
const ola = person('Ola', ['Manager']);
const known = (oid: string) => [casey, sam, eden, ola].find((each) => each.oid === oid);
const save = (words: Partial<ActivityWords>, mayAppoint = true) => decideSave(activity(), { ...activity(), ...words }, { template: visits, known, mayAppoint }, casey, NOW);

test('one day is one day, however it was given', () => {
  expect(decideStart(starting, { lead: sam, template: visits }, casey, NOW)).toMatchObject({ fromDay: '2026-11-02', toDay: '', state: 'draft', lead: { name: 'Sam' }, originKey: 'oid-Casey/attempt-1' });
});

test('a start without a title, a day, a form for its kind or a lead is told all of it', () => {
  expect(faultsOf(() => decideStart({ ...starting, heading: '', fromDay: '', kind: 'survey' }, { lead: undefined, template: visits }, casey, NOW))).toEqual(['heading required', 'fromDay required', 'template required', 'lead required']);
});

test('nobody from outside leads an activity', () => {
  expect(faultsOf(() => decideStart(starting, { lead: eden, template: visits }, casey, NOW))).toEqual(['lead external']);
});

test('what is half written is saved as it is', () => {
  expect(save({ heading: '', scope: 'Half a', cases: [{ id: 'c1', values: { childSeen: 'perhaps' } }] })).toMatchObject({ heading: '', scope: 'Half a', updatedBy: { name: 'Casey' }, updatedAt: NOW });
});

test('what its form does not ask is not saved', () => {
  expect(faultsOf(() => save({ sections: { journey: findings() }, cases: [visit('c1', { colour: 'red' })] }))).toEqual(['sections.journey unknown', 'cases.0.colour unknown']);
});

test('too many cases, and two things with one id, are refused', () => {
  expect(faultsOf(() => save({ cases: Array.from({ length: MOST_CASES + 1 }, (_, index) => visit(`c${index}`)) }))).toEqual(['cases tooMany']);
  expect(faultsOf(() => save({ sections: { findings: findings({ recommendations: [proposed(), proposed()] }) } }))).toEqual(['sections twice']);
});

test('the office gives it to another lead, and the lead does not', () => {
  const other = { lead: { oid: 'oid-Ola', name: 'Somebody else' } };
  expect(save(other).lead).toEqual({ oid: 'oid-Ola', name: 'Ola' });
  expect(faultsOf(() => save(other, false))).toEqual(['lead roleMayNot']);
  expect(faultsOf(() => save({ lead: eden }))).toEqual(['lead external']);
});

test('the owner of a recommendation is somebody whom the app knows, by the name that it knows', () => {
  const owned = (oid: string) => save({ sections: { findings: findings({ recommendations: [proposed({ owner: { oid, name: 'Another name' } })] }) } });
  expect(owned('oid-Ola').sections.findings?.recommendations[0]?.owner).toEqual({ oid: 'oid-Ola', name: 'Ola' });
  expect(faultsOf(() => owned('oid-Nobody'))).toEqual(['sections.findings.recommendations.0.owner unknown']);
});

test('it is not finished while anything is missing', () => {
  expect(faultsOf(() => decideFinish([{ path: 'outcome', code: 'required', message: '' }], casey, NOW))).toEqual(['outcome required']);
  expect(decideFinish([], casey, NOW)).toEqual({ state: 'finished', finishedBy: { oid: casey.oid, name: 'Casey' }, finishedAt: NOW });
});

test('it is opened again with a reason, but not once anything of it is in the tracker', () => {
  const bare = activity({ state: 'finished', sections: { findings: findings({ recommendations: [] }) } });
  expect(decideReopen(bare, 'A case was left out.')).toMatchObject({ state: 'draft', timesReopened: 1, finishedAt: undefined });
  expect(faultsOf(() => decideReopen(bare, ' '))).toEqual(['reason required']);
  expect(() => decideReopen(activity({ state: 'finished' }), 'A case was left out.')).toThrow(expect.objectContaining({ code: 'stateForbids' }));
});

test('it is withdrawn with a reason', () => {
  expect(decideWithdraw(' The provider closed. ')).toEqual({ state: 'withdrawn', withdrawReason: 'The provider closed.' });
  expect(faultsOf(() => decideWithdraw(''))).toEqual(['reason required']);
});

test('each recommendation enters the tracker for the service, under a key of its own, raised by the lead', () => {
  const entering = recommendationsFromActivity(activity({ sections: { findings: findings({ recommendations: [proposed(), proposed({ id: 'r2', doneWhen: 'All are booked.' })] }) } }), NOW);
  expect(entering.map(({ originKey, level, sourceKind, section, raisedBy, doneWhen }) => [originKey, level, sourceKind, section, raisedBy.name, doneWhen])).toEqual([
    ['ACT-2026-03/r1', 'service', 'activity', '', 'Sam', ''],
    ['ACT-2026-03/r2', 'service', 'activity', '', 'Sam', 'All are booked.'],
  ]);
});
