import { wrote } from '../../../tab/pages/trackingMeetings/room/beside';
import { capturesOf, faultsOf, isSaid, touched } from '../../../tab/pages/trackingMeetings/room/draft';
import { actionOf, deskActions, deskKeys } from '../../../tab/pages/trackingMeetings/room/keys';
import { newerOf, withRow } from '../../../tab/pages/trackingMeetings/room/newer';
import { groupRows, inGroupOrder, neighbour, nextWaiting, spokenOf } from '../../../tab/pages/trackingMeetings/room/order';
import { sampleRow, sampleTrackingMeeting, sampleWithRevision } from '../support/sampleTrackingMeeting';

const today = '2026-11-10';
const it4 = sampleWithRevision(4);
const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...held });

test('a row that nobody touched sends nothing', () => {
  expect([isSaid(undefined, it4), isSaid({}, it4), capturesOf({}, it4)]).toEqual([false, false, []]);
});

test('what is put back as it was is no longer written', () => {
  expect(touched({ progress: 'Half' }, { progress: '' }, it4)).toBeUndefined();
  expect(touched({ progress: 'Half' }, { dueDay: '' }, it4)).toEqual({ progress: 'Half', dueDay: '' });
});

test('an update and a new date are two things, sent one after the other', () => {
  const sent = capturesOf({ progress: 'Two of three are done.', dueDay: '2026-12-01', reason: 'Half term.', agreedBy: 'Ola' }, it4);
  expect(sent.map(({ as, revision }) => [as, revision])).toEqual([['update', 4], ['dueDate', 4]]);
});

test('what somebody else changes meanwhile is sent on as it is, not as it was', () => {
  const [update] = capturesOf({ progress: 'Done.' }, { ...sampleWithRevision(5), nextStep: 'Theirs.' });
  expect(update).toMatchObject({ revision: 5, nextStep: 'Theirs.', progress: 'Done.' });
});

test('a new state needs a sentence, evidence needs its day, and a date needs its reason and who agreed', () => {
  const places = (draft: Parameters<typeof faultsOf>[0]) => faultsOf(draft, it4, today).map(({ to }) => to.replace(/^.*row[.-]/, ''));
  expect(places({ status: 'done' })).toEqual([expect.stringContaining('progress')]);
  expect(places({ progress: 'Done.', evidence: 'Minutes.' })).toEqual([expect.stringContaining('evidenceDay')]);
  expect(places({ dueDay: '2026-12-01' })).toEqual([expect.stringContaining('reason'), expect.stringContaining('agreedBy')]);
  expect(places({ reason: 'Half term.' })).toEqual([expect.stringContaining('dueDay'), expect.stringContaining('agreedBy')]);
});

test('letters are letters where somebody writes, and keys elsewhere', () => {
  expect([actionOf(press('n'), false), actionOf(press('N'), false), actionOf(press('n'), true), actionOf(press('n', { ctrlKey: true }), false), actionOf(press('n', { altKey: true }), false)]).toEqual(['noChange', 'noChange', undefined, undefined, undefined]);
});

test('Control and Enter save from everywhere, and Escape leads out of a field', () => {
  expect([actionOf(press('Enter', { ctrlKey: true }), true), actionOf(press('Enter', { metaKey: true }), false), actionOf(press('Enter'), true), actionOf(press('Escape'), true)]).toEqual(['save', 'save', undefined, 'toRow']);
});

test('every key means one thing, and every thing but saving and going back has a key', () => {
  expect(new Set(deskKeys.map(({ key }) => key)).size).toBe(deskKeys.length);
  expect(deskActions.filter((action) => !deskKeys.some((each) => each.action === action))).toEqual(['save', 'toRow']);
});

const rows = [sampleRow('R-2026-001', { owner: 'Sam', reasons: ['overdue'] }), sampleRow('R-2026-002', { owner: 'Ola', reasons: ['overdue'] }), sampleRow('R-2026-003', { owner: '', reasons: ['noUpdate'] }), sampleRow('R-2026-004', { owner: 'Ola', reasons: ['noUpdate'], outcome: 'captured' })];

test('by owner each speaks of all of theirs in one go, and what nobody owns comes last', () => {
  expect(groupRows(rows, 'owner').map(({ title, rows: grouped }) => [title, grouped.map(({ reference }) => reference)])).toEqual([['Ola', ['R-2026-002', 'R-2026-004']], ['Sam', ['R-2026-001']], ['Nobody owns it', ['R-2026-003']]]);
});

test('by reason the agenda keeps its order', () => {
  expect(inGroupOrder(groupRows(rows, 'reason'))).toEqual(rows);
});

test('the next row is one that nobody has spoken of and that is not on its way, then from the beginning', () => {
  expect([nextWaiting(rows, 'R-2026-001', new Set()), nextWaiting(rows, 'R-2026-003', new Set()), nextWaiting(rows, 'R-2026-001', new Set(['R-2026-002', 'R-2026-003']))]).toEqual(['R-2026-002', 'R-2026-001', undefined]);
  expect([neighbour(rows, 'R-2026-001', -1), neighbour(rows, 'R-2026-001', 1)]).toEqual(['R-2026-001', 'R-2026-002']);
});

test('what is on its way counts as spoken of', () => {
  expect(spokenOf(rows, new Set(['R-2026-001']))).toBe(2);
});

test('an answer that was overtaken takes nothing off the screen', () => {
  const shown = withRow(sampleTrackingMeeting, { ...sampleRow('R-2025-001'), revision: 9 });
  const arrived = { ...sampleTrackingMeeting, agenda: sampleTrackingMeeting.agenda.map((row) => ({ ...row, revision: 1 })) };
  expect(newerOf(shown, arrived).agenda.find(({ reference }) => reference === 'R-2025-001')?.revision).toBe(9);
});

test.each([['R-2026-031', 'R-2026-031'], [' r2026 31 ', 'R-2026-031'], ['2026-1031', 'R-2026-1031'], ['31', undefined], ['PIR-2026-07', undefined]])('“%s” is read as the reference %s', (typed, reference) => {
  expect(wrote(typed)).toBe(reference);
});

test('what was brought up in the meeting stands at the end', () => {
  expect(withRow(sampleTrackingMeeting, sampleRow('R-2026-999')).agenda.at(-1)?.reference).toBe('R-2026-999');
});
