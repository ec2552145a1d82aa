import { countAlerts } from '../../../src/domain/alerts/count';
import { decideAcknowledge, decideOutcome, decideRaise, isSameAlert } from '../../../src/domain/alerts/decisions';
import { alert, person } from '../support/builders';

const robin = person('Robin', ['Reviewer']);
const quinn = person('Quinn', ['QaLead']);
const raising = { attempt: 'attempt-1', kind: 'immediateConcern', seen: ' A bruise. ' };
const now = '2026-11-10T10:00:00Z';
const raise = (change: Partial<typeof raising> = {}) => decideRaise('PIR-2026-07', { ...raising, ...change }, robin, now);

test('an alert is open, with what was seen, by whom and when', () => {
  expect(raise()).toMatchObject({ state: 'open', kind: 'immediateConcern', seen: 'A bruise.', raisedBy: { name: 'Robin' }, raisedAt: now, originKey: 'PIR-2026-07/attempt-1' });
});

test('an alert without kind or words is refused with both faults', () => {
  expect(() => raise({ kind: '', seen: ' ' })).toThrow(expect.objectContaining({ code: 'invalid', details: { faults: [expect.objectContaining({ path: 'kind' }), expect.objectContaining({ path: 'seen' })] } }));
});

test('an attempt without a proper id is refused', () => {
  expect(() => raise({ attempt: 'x/../y' })).toThrow(expect.objectContaining({ code: 'invalid' }));
});

test('the same attempt with the same words is the same alert; with other words it is not', () => {
  const stored = { ...raise(), reference: 'A-2026-001' };
  expect([isSameAlert(stored, raise()), isSameAlert(stored, raise({ seen: 'Two bruises.' })), isSameAlert(stored, raise({ attempt: 'attempt-2' }))]).toEqual([true, false, false]);
});

test('acknowledging says who has it in hand, and since when', () => {
  expect(decideAcknowledge(quinn, now)).toEqual({ state: 'acknowledged', acknowledgedBy: { oid: 'oid-Quinn', name: 'Quinn' }, acknowledgedAt: now });
});

test('an outcome needs words, and closes the alert', () => {
  expect(() => decideOutcome('  ', quinn, now)).toThrow(expect.objectContaining({ code: 'invalid', details: { faults: [expect.objectContaining({ path: 'outcome' })] } }));
  expect(decideOutcome('Strategy discussion held.', quinn, now)).toMatchObject({ state: 'closed', outcome: 'Strategy discussion held.', outcomeBy: { name: 'Quinn' } });
});

test('counts have every kind and state, zero included', () => {
  expect(countAlerts([])).toEqual({ total: 0, byKind: { immediateConcern: 0, significantConcern: 0, racismNotAddressed: 0 }, byState: { open: 0, acknowledged: 0, closed: 0 } });
});

test('a period counts the days in London on which alerts were raised, both ends included', () => {
  const raised = ['2026-06-30T22:30:00Z', '2026-06-30T23:30:00Z', '2026-07-31T22:59:59Z', '2026-07-31T23:00:00Z'].map((raisedAt) => alert({ raisedAt, state: 'closed' }));
  expect(countAlerts(raised, { from: '2026-07-01', to: '2026-07-31' })).toMatchObject({ total: 2, byKind: { immediateConcern: 2 }, byState: { closed: 2 } });
});
