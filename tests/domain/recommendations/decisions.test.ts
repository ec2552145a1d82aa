import { decideMoveDueDate, decideOverride, decideReopen, decideSignOffDone, decideSignOffImpact, decideUpdate } from '../../../src/domain/recommendations/decisions';
import { person, recommendation } from '../support/builders';

const now = '2026-11-20T10:00:00Z';
const today = '2026-11-20';
const quinn = person('Quinn', ['QaLead']);
const told = { status: 'inProgress', flag: 'onTrack', progress: 'Met the father.', impactAchieved: '', evidence: '', evidenceDay: '', nextStep: '' } as const;
const faultsAt = (...paths: string[]) => expect.objectContaining({ code: 'invalid', details: { faults: paths.map((path) => expect.objectContaining({ path })) } });

test('an update ends a colour set by hand and dates itself', () => {
  expect(decideUpdate(recommendation({ ragOverride: { rag: 'red', reason: 'x', by: quinn, at: now } }), told, now, today)).toMatchObject({ ragOverride: undefined, lastUpdateAt: now, progress: 'Met the father.' });
});

test('new evidence has the day that it describes beside the day it was added', () => {
  expect(decideUpdate(recommendation(), { ...told, evidence: 'Plan of 18 November.', evidenceDay: '2026-11-18' }, now, today)).toMatchObject({ evidenceDay: '2026-11-18', evidenceAddedAt: now });
});

test('evidence without its day, or of a day to come, is refused', () => {
  expect(() => decideUpdate(recommendation(), { ...told, evidence: 'Plan.' }, now, today)).toThrow(faultsAt('evidenceDay'));
  expect(() => decideUpdate(recommendation(), { ...told, evidence: 'Plan.', evidenceDay: '2026-11-21' }, now, today)).toThrow(faultsAt('evidenceDay'));
});

test('blocked needs a word on what by', () => {
  expect(() => decideUpdate(recommendation(), { ...told, status: 'notStarted', flag: 'blocked', progress: '' }, now, today)).toThrow(faultsAt('progress'));
});

test('a moved date leaves its scar', () => {
  const change = decideMoveDueDate(recommendation({ timesMoved: 1 }), { dueDay: '2027-01-08', reason: 'School closed', agreedBy: 'Quinn' }, now, today);
  expect(change).toEqual({ dueDay: '2027-01-08', timesMoved: 2, lastUpdateAt: now });
});

test('a date in the past, without a reason or agreement, is refused with every fault', () => {
  expect(() => decideMoveDueDate(recommendation(), { dueDay: '2026-11-19', reason: '', agreedBy: '' }, now, today)).toThrow(faultsAt('dueDay', 'reason', 'agreedBy'));
});

test('a move to no date at all asks for one', () => {
  expect(() => decideMoveDueDate(recommendation(), { dueDay: '', reason: 'x', agreedBy: 'Quinn' }, now, today)).toThrow(expect.objectContaining({ details: { faults: [expect.objectContaining({ path: 'dueDay', code: 'required' })] } }));
});

test('a date that is moved to where it is stays', () => {
  expect(() => decideMoveDueDate(recommendation(), { dueDay: '2026-12-18', reason: 'x', agreedBy: 'Quinn' }, now, today)).toThrow(faultsAt('dueDay'));
});

test('sign-off needs evidence, or a reason why it is not needed', () => {
  const bare = { evidence: '', evidenceDay: '', noEvidenceReason: '' };
  expect(() => decideSignOffDone(recommendation({ status: 'done' }), bare, quinn, now, today)).toThrow(faultsAt('evidence'));
  expect(decideSignOffDone(recommendation({ status: 'done' }), { ...bare, noEvidenceReason: 'Seen in the review itself.' }, quinn, now, today)).toMatchObject({ status: 'signedOff', doneSignedOffBy: { name: 'Quinn' } });
});

test('a reason why no evidence is needed leaves the owner’s evidence as it was', () => {
  const given = { evidence: 'Plan of 18 November.', evidenceDay: '2026-11-18', evidenceAddedAt: '2026-11-19T09:00:00Z' };
  expect(decideSignOffDone(recommendation({ status: 'done', ...given }), { evidence: '', evidenceDay: '', noEvidenceReason: 'Seen in supervision.' }, quinn, now, today)).toMatchObject(given);
});

test('the day that evidence describes does not stand without evidence', () => {
  expect(decideUpdate(recommendation(), { ...told, evidenceDay: '2026-11-18' }, now, today)).toMatchObject({ evidence: '', evidenceDay: '' });
});

test('an update back from done takes its day away; one that stays done keeps the first', () => {
  const done = recommendation({ status: 'done', doneAt: '2026-11-17T09:00:00Z' });
  expect([decideUpdate(done, told, now, today).doneAt, decideUpdate(done, { ...told, status: 'done' }, now, today).doneAt]).toEqual([undefined, '2026-11-17T09:00:00Z']);
});

test('done is not impact: the second step needs what is different', () => {
  expect(() => decideSignOffImpact(recommendation(), ' ', quinn, now)).toThrow(faultsAt('impactAchieved'));
  expect(decideSignOffImpact(recommendation(), 'Sleeps better.', quinn, now)).toMatchObject({ impactAchieved: 'Sleeps better.', impactSignedOffAt: now });
});

test('reopening takes both signatures away, asks why, and counts', () => {
  const signed = recommendation({ status: 'signedOff', doneAt: now, doneSignedOffAt: now, doneSignedOffBy: quinn, impactSignedOffAt: now, impactSignedOffBy: quinn });
  const unsigned = { doneAt: undefined, doneSignedOffAt: undefined, doneSignedOffBy: undefined, impactSignedOffAt: undefined, impactSignedOffBy: undefined };
  expect(decideReopen(signed, 'It came back.', now)).toStrictEqual({ ...unsigned, plan: undefined, planReference: '', mergedInto: '', becameAt: undefined, becameReadAt: undefined, status: 'inProgress', flag: 'onTrack', timesReopened: 1, lastUpdateAt: now });
  expect(() => decideReopen(signed, ' ', now)).toThrow(faultsAt('reason'));
});

test('a colour set by hand keeps who set it and why, and asks for the reason', () => {
  expect(decideOverride('red', 'The school is closed', quinn, now)).toEqual({ ragOverride: { rag: 'red', reason: 'The school is closed', by: { oid: 'oid-Quinn', name: 'Quinn' }, at: now } });
  expect(() => decideOverride('red', '', quinn, now)).toThrow(faultsAt('reason'));
});

test('blue cannot be set by hand', () => {
  expect(() => decideOverride('blue', 'done', quinn, now)).toThrow(faultsAt('rag'));
});
