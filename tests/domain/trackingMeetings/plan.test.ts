import { decideChange, decideMove, decidePlan, decidePlanNext, type Planning } from '../../../src/domain/trackingMeetings/plan';
import { person } from '../support/builders';
import { meeting } from './meetingBuilder';

const now = '2026-10-20T09:00:00Z';
const people = [person('Quinn', ['QaLead']), person('Casey', ['QaCoordinator']), person('Ola', ['Manager']), person('Jules', ['Practitioner']), person('Lee', ['SeniorLeader']), person('Eden', ['Reviewer'], { kind: 'external' })];
const known = (oid: string) => people.find((each) => each.oid === oid);
const casey = { oid: 'oid-Casey', name: 'Casey' };
const planning = (changes: Partial<Planning> = {}): Planning => ({ attempt: 'attempt-1', startsAt: '2026-11-10T10:00:00Z', minutes: 90, chairOid: 'oid-Quinn', invitedOids: ['oid-Ola'], ...changes });
const faultsOf = (changes: Partial<Planning>): string[] => {
  try {
    decidePlan(planning(changes), known, casey, now);
    return [];
  } catch (error) {
    return (error as { details: { faults: { path: string; code: string }[] } }).details.faults.map(({ path, code }) => `${path} ${code}`);
  }
};

test('a meeting is planned for a time, with a chair and whoever is invited', () => {
  expect(decidePlan(planning(), known, casey, now)).toMatchObject({ state: 'planned', startsAt: '2026-11-10T10:00:00Z', chair: { name: 'Quinn' }, invited: [{ name: 'Ola' }], originKey: 'oid-Casey/attempt-1' });
});

test.each([
  [{ startsAt: '2026-10-20T08:00:00Z' }, 'startsAt past'],
  [{ startsAt: 'tomorrow' }, 'startsAt format'],
  [{ startsAt: '2026-11-14T10:00:00Z' }, 'startsAt notWorkingDay'],
  [{ startsAt: '2026-12-25T10:00:00Z' }, 'startsAt notWorkingDay'],
  [{ chairOid: 'oid-Jules' }, 'chairOid cannotChair'],
  [{ chairOid: 'oid-Nobody' }, 'chairOid cannotChair'],
  [{ invitedOids: [] }, 'invitedOids required'],
  [{ invitedOids: ['oid-Quinn'] }, 'invitedOids required'],
  [{ invitedOids: ['oid-Ola', 'oid-Ola'] }, 'invitedOids.1 twice'],
  [{ invitedOids: ['oid-Ola', 'oid-Lee'] }, 'invitedOids.1 cannotTakePart'],
  [{ invitedOids: ['oid-Eden'] }, 'invitedOids.0 cannotTakePart'],
])('%o is refused: %s', (changes, fault) => {
  expect(faultsOf(changes)).toEqual([fault]);
});

test('a meeting moves with a reason, and where it moved from is kept', () => {
  const moved = decideMove(meeting(), '2026-11-12T10:00:00Z', ' Half term. ', casey, now);
  expect(moved).toEqual({ startsAt: '2026-11-12T10:00:00Z', moves: [{ from: '2026-11-10T10:00:00Z', to: '2026-11-12T10:00:00Z', reason: 'Half term.', by: casey, at: now }] });
  expect(() => decideMove(meeting(), '2026-11-10T10:00:00Z', '', casey, now)).toThrow(expect.objectContaining({ details: { faults: [expect.objectContaining({ code: 'same' }), expect.objectContaining({ path: 'reason' })] } }));
});

test('the chair is not invited a second time', () => {
  expect(decideChange(meeting(), { minutes: 60, chairOid: 'oid-Quinn', invitedOids: ['oid-Quinn', 'oid-Ola'] }, known).invited).toEqual([{ oid: 'oid-Ola', name: 'Ola' }]);
});

test('whoever is taken off is no longer marked as here', () => {
  const held = meeting({ state: 'running', attendance: [{ oid: 'oid-Quinn', presence: 'present' }, { oid: 'oid-Ola', presence: 'present' }, { oid: 'oid-Sam', presence: 'apologies' }] });
  expect(decideChange(held, { minutes: 90, chairOid: 'oid-Quinn', invitedOids: ['oid-Ola'] }, known).attendance.map(({ oid }) => oid)).toEqual(['oid-Quinn', 'oid-Ola']);
});

test('the next meeting is planned from the last with the same people, and from one meeting only once', () => {
  const next = decidePlanNext(meeting({ state: 'finished' }), '2026-12-08T10:00:00Z', casey, now);
  expect(next).toMatchObject({ state: 'planned', originKey: 'after/TM-2026-03', chair: { name: 'Quinn' }, invited: [{ name: 'Ola' }, { name: 'Sam' }], minutes: 90, actions: [] });
});
