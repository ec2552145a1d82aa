import { cast } from '../../../infra/local/demo/people';
import { bodyOfDraft, byWaiting, errorsOfPanel, faultsOfDraft, moved, type PanelDraft, suggestDraft } from '../../../tab/pages/panels/schedule/panelDraft';
import { samplePanel, samplePanelCandidates } from '../support/samplePanel';

const { imani, devon, quinn } = cast;
const draft: PanelDraft = { day: '2026-06-09', time: '14:00', minutes: '90', members: [imani, devon, quinn].map(({ oid, name }) => ({ oid, name, role: 'member' as const })), chairOid: imani.oid, agenda: ['PIR-2026-08'], hideGrades: true };

test('two months after the last panel is suggested, at its time and with its members', () => {
  expect(suggestDraft('2026-04-20', samplePanel)).toMatchObject({ day: '2026-06-15', time: '14:00', minutes: '90', chairOid: imani.oid, members: [{ oid: imani.oid, role: 'chair' }, {}, {}, {}], agenda: [] });
});

test('a suggestion never lies in the past', () => {
  expect(suggestDraft('2026-09-01', samplePanel).day).toBe('2026-10-14');
});

test('without a panel before it no day is suggested, and ninety minutes are', () => {
  expect(suggestDraft('2026-03-10', undefined)).toMatchObject({ day: '', minutes: '90', members: [] });
});

test('a draft with day, time, length, three members and a chair among them has no fault', () => {
  expect(faultsOfDraft(draft, '2026-03-10')).toEqual([]);
});

test.each([
  [{ day: '' }, 'Choose the day of the panel.'],
  [{ day: '2026-03-09' }, 'Choose a day that is not in the past.'],
  [{ time: '' }, 'Choose the time at which it begins.'],
  [{ minutes: '10' }, 'Say how long it is, in whole minutes from 15 to 480.'],
  [{ minutes: '1.5' }, 'Say how long it is, in whole minutes from 15 to 480.'],
  [{ members: draft.members.slice(0, 2) }, 'Choose at least 3 members: so many must be free of conflicts to decide on a review.'],
  [{ chairOid: cast.robin.oid }, 'Choose who chairs.'],
])('%j is refused, and said once', (change, message) => {
  expect(faultsOfDraft({ ...draft, ...change }, '2026-03-10').map((fault) => fault.message)).toEqual([message]);
});

test('what is sent holds the moment in London, numbers for minutes, and of the members no names', () => {
  expect(bodyOfDraft(draft, 'attempt-1')).toMatchObject({ attempt: 'attempt-1', startsAt: '2026-06-09T13:00:00Z', minutes: 90, hideGrades: true, members: [{ oid: imani.oid, role: 'member' }, {}, {}] });
});

test('who waits longest stands first', () => {
  expect(byWaiting(samplePanelCandidates).map(({ reference }) => reference)).toEqual(['PIR-2026-08', 'PIR-2026-09']);
});

test('a fault of one member or one review stands at the whole field', () => {
  expect(errorsOfPanel([{ path: 'members.2.oid', message: 'a' }, { path: 'agenda.0', message: 'b' }, { path: 'startsAt', message: 'c' }]).map(({ to }) => to)).toEqual(['field-members', 'field-agenda', 'field-day']);
});

test('a review moves one place, and stays at either end', () => {
  expect([moved(['a', 'b', 'c'], 'b', -1), moved(['a', 'b', 'c'], 'b', 1), moved(['a', 'b'], 'a', -1), moved(['a', 'b'], 'b', 1)]).toEqual([['b', 'a', 'c'], ['a', 'c', 'b'], ['a', 'b'], ['a', 'b']]);
});
