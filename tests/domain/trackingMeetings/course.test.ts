import { MOST_ROWS } from '../../../src/domain/trackingMeetings/agenda';
import { decideActions, decideAttend, decideFollow, decideStart, earlierActions } from '../../../src/domain/trackingMeetings/course';
import { nextPlanned } from '../../../src/domain/trackingMeetings/meeting';
import { type TrackingAction } from '../../../src/domain/trackingMeetings/types';
import { person } from '../support/builders';
import { meeting } from './meetingBuilder';

const now = '2026-11-10T10:05:00Z';
const action = (id: string, doneOn = ''): TrackingAction => ({ id, what: `Action ${id}`, byWhom: { oid: 'oid-Ola', name: 'Ola' }, dueDay: '2026-11-24', doneOn });
const known = (oid: string) => (oid === 'oid-Ola' ? person('Ola', ['Manager']) : undefined);

test('a meeting keeps the agenda of the moment at which it starts, as much of it as one meeting speaks of', () => {
  const agenda = Array.from({ length: MOST_ROWS + 1 }, (_, index) => ({ reference: `R-2026-${index}`, reasons: ['overdue' as const] }));
  expect(decideStart(agenda, now)).toMatchObject({ state: 'running', startedAt: now, agenda: agenda.slice(0, MOST_ROWS) });
});

test('of those who were asked each is marked once, and nobody else is', () => {
  expect(decideAttend(meeting(), [{ oid: 'oid-Ola', presence: 'present' }, { oid: 'oid-Ola', presence: 'apologies' }])).toEqual({ attendance: [{ oid: 'oid-Ola', presence: 'apologies' }] });
  expect(() => decideAttend(meeting(), [{ oid: 'oid-Jules', presence: 'present' }])).toThrow(expect.objectContaining({ code: 'invalid' }));
});

test('an action needs what, whom and a day that is to come', () => {
  expect(() => decideActions([{ id: 'a', what: ' ', byWhomOid: 'oid-Nobody', dueDay: '2026-11-09' }], [], known, '2026-11-10')).toThrow(expect.objectContaining({ details: { faults: ['what', 'byWhom', 'dueDay'].map((path) => expect.objectContaining({ path: `actions.0.${path}` })) } }));
});

test('an action that was written down keeps its day and whether it is done', () => {
  const before = [{ ...action('a', '2026-11-09'), dueDay: '2026-11-01' }];
  expect(decideActions([{ id: 'a', what: 'Action a', byWhomOid: 'oid-Ola', dueDay: '2026-11-01' }], before, known, '2026-11-10').actions).toEqual(before);
});

test('the actions of the last meeting stand on the next agenda, done or not, and of those before it the open ones', () => {
  const older = meeting({ reference: 'TM-2026-01', state: 'finished', startsAt: '2026-09-08T09:00:00Z', actions: [action('a'), action('b', '2026-10-01')] });
  const last = meeting({ reference: 'TM-2026-02', state: 'finished', startsAt: '2026-10-13T09:00:00Z', actions: [action('c'), action('d', '2026-11-02')] });
  const cancelled = meeting({ reference: 'TM-2026-09', state: 'cancelled', startsAt: '2026-10-20T09:00:00Z', actions: [action('e')] });
  expect(earlierActions([meeting(), cancelled, last, older], meeting()).map(({ action: { id } }) => id)).toEqual(['a', 'c', 'd']);
});

test('an action that is done says since when, also when it is pressed again; undone it is open', () => {
  const done = decideFollow({ actions: [action('a', '2026-11-02')] }, 'a', true, now);
  expect(done.actions[0]?.doneOn).toBe('2026-11-02');
  expect(decideFollow(done, 'a', false, now).actions[0]?.doneOn).toBe('');
  expect(() => decideFollow(done, 'z', true, now)).toThrow(expect.objectContaining({ code: 'invalid' }));
});

test('the next meeting is the first that is planned from that day on', () => {
  const all = [meeting({ reference: 'TM-2026-05', startsAt: '2026-12-08T10:00:00Z' }), meeting(), meeting({ reference: 'TM-2026-02', state: 'finished', startsAt: '2026-10-13T09:00:00Z' })];
  expect([nextPlanned(all, '2026-10-01')?.reference, nextPlanned(all, '2026-11-11')?.reference, nextPlanned(all, '2027-01-01')]).toEqual(['TM-2026-03', 'TM-2026-05', undefined]);
});
