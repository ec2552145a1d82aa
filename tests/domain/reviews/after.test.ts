import { type Closing, closingFaults, decideClose, decideOfficeUse, decideShare } from '../../../src/domain/reviews/after';
import { decidePostpone, decideReassign, decideResume, decideWithdraw } from '../../../src/domain/reviews/course';
import { person, review } from '../support/builders';

const now = '2026-11-20T15:00:00Z';
const dates = { sent: '2026-11-18', uploaded: '2026-11-19', trackingMeeting: '2026-12-02' };
const shared = review({ state: 'shared', office: dates });
const nothingMissing: Closing = { notInTracker: 0, notes: [], withoutReflectionReason: '' };
const pathsOf = (faults: readonly { path: string }[]) => faults.map(({ path }) => path);
const casey = person('Casey', ['QaCoordinator']);
const morgan = person('Morgan', ['Reviewer', 'QaLead'], { kind: 'internal' });

test('sharing records the day it was sent, unless that is recorded already', () => {
  expect(decideShare(review({ state: 'agreed' }), '', now)).toMatchObject({ state: 'shared', sharedAt: now, office: { sent: '2026-11-20' } });
  expect(decideShare(review({ state: 'agreed', office: dates }), '', now)).toMatchObject({ office: dates });
});

test('a review about whose worker and manager nothing is known is shared with nobody', () => {
  expect(() => decideShare(review({ state: 'agreed', worker: undefined, lineManager: undefined }), '', now)).toThrow(expect.objectContaining({ details: { faults: [expect.objectContaining({ path: 'worker' })] } }));
});

test('a reflection is asked for by a day to come', () => {
  expect(() => decideShare(review({ state: 'agreed' }), '2026-11-20', now)).toThrow(expect.objectContaining({ code: 'invalid' }));
});

test('what has happened lies not in the future; the tracking meeting may', () => {
  expect(() => decideOfficeUse({ ...dates, uploaded: '2026-11-21' }, '2026-11-20')).toThrow(expect.objectContaining({ details: { faults: [expect.objectContaining({ path: 'office.uploaded' })] } }));
  expect(decideOfficeUse(dates, '2026-11-20')).toEqual({ office: dates });
});

test('closing names every date that is empty', () => {
  expect(pathsOf(closingFaults(review({ state: 'shared' }), nothingMissing))).toEqual(['office.sent', 'office.uploaded', 'office.trackingMeeting']);
});

test('closing waits until every recommendation is in the tracker', () => {
  expect(pathsOf(closingFaults(shared, { ...nothingMissing, notInTracker: 2 }))).toEqual(['recommendations']);
});

test('closing waits for each reflection that was asked for, or for the reason why it closes without', () => {
  const asked = { ...shared, reflectionDueDay: '2026-11-27' };
  expect(closingFaults(asked, { ...nothingMissing, notes: [{ kind: 'reflection' }] })).toEqual([expect.objectContaining({ message: expect.stringContaining('the line manager') })]);
  expect(decideClose(asked, { ...nothingMissing, withoutReflectionReason: 'Ola has left.' }, now)).toEqual({ state: 'closed', closedAt: now, withoutReflectionReason: 'Ola has left.' });
});

test('giving it to another reviewer asks them anew, and remembers who wrote in it', () => {
  const change = decideReassign(review({ acceptedAt: now }), morgan, { reason: 'Robin is away.', dueDay: '2026-12-11' }, casey, now);
  expect(change).toMatchObject({ state: 'assigned', reviewer: { name: 'Morgan' }, reviewerIsLead: true, formerReviewers: [{ name: 'Robin' }], dueDay: '2026-12-11', answerDueDay: '2026-11-25', acceptedAt: undefined });
});

test('a reviewer who never accepted wrote nothing, and may check it later', () => {
  expect(decideReassign(review({ state: 'assigned' }), morgan, { reason: 'Away.', dueDay: '2026-12-11' }, casey, now)).toMatchObject({ formerReviewers: [] });
});

test('giving it away needs a reason, a day to come, and a reviewer who is another one', () => {
  const attempt = () => decideReassign(review(), person('Robin', ['Reviewer']), { reason: ' ', dueDay: '2026-11-20' }, casey, now);
  expect(attempt).toThrow(expect.objectContaining({ details: { faults: ['reason', 'dueDay', 'reviewerOid'].map((path) => expect.objectContaining({ path })) } }));
});

test('postponing and withdrawing need a reason', () => {
  expect(() => decidePostpone({ reason: '', until: '' }, '2026-11-20')).toThrow(expect.objectContaining({ code: 'invalid' }));
  expect(() => decideWithdraw('  ')).toThrow(expect.objectContaining({ code: 'invalid' }));
});

test('taking it up again sets a new deadline and asks the reviewer anew', () => {
  expect(decideResume('2026-12-11', now)).toMatchObject({ state: 'assigned', dueDay: '2026-12-11', answerDueDay: '2026-11-25', postponedUntil: '' });
});
