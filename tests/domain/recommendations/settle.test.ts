import { decideReopen, decideUpdate } from '../../../src/domain/recommendations/decisions';
import { ragOf } from '../../../src/domain/recommendations/rag';
import { decideMerge, decideMoveToPlan, decideNotRequired, decideReassign, decideTolerate, isOver, isTolerated } from '../../../src/domain/recommendations/settle';
import { statuses } from '../../../src/domain/recommendations/types';
import { person, recommendation } from '../support/builders';

const now = '2026-11-20T10:00:00Z';
const today = '2026-11-20';
const quinn = person('Quinn', ['QaLead']);
const faultsAt = (...paths: string[]) => expect.objectContaining({ code: 'invalid', details: { faults: paths.map((path) => expect.objectContaining({ path })) } });
const service = recommendation({ reference: 'R-2026-014', level: 'service' });

test('what is signed off, not required, moved or merged is over, and nothing else is', () => {
  expect(statuses.filter((status) => isOver({ status }))).toEqual(['signedOff', 'notRequired', 'movedToPlan', 'merged']);
});

test('not required asks why, and ends a colour set by hand', () => {
  expect(decideNotRequired('The family moved away.', now)).toMatchObject({ status: 'notRequired', ragOverride: undefined, lastUpdateAt: now });
  expect(() => decideNotRequired(' ', now)).toThrow(faultsAt('reason'));
});

test('what moves to another plan can be found there', () => {
  const moved = recommendation({ ...decideMoveToPlan({ plan: 'workforceDevelopment', planReference: ' W-7 ', reason: 'Training.' }, now) });
  expect([moved.status, moved.plan, moved.planReference, ragOf(moved, today)]).toEqual(['movedToPlan', 'workforceDevelopment', 'W-7', { rag: 'blue', why: 'Moved to another plan, as W-7.', overridden: false }]);
  expect(() => decideMoveToPlan({ plan: 'partnership', planReference: '', reason: '' }, now)).toThrow(faultsAt('planReference', 'reason'));
});

test('what is tolerated asks nobody until its day, and comes back on the day after', () => {
  const tolerated = recommendation({ dueDay: '2026-10-01', ...decideTolerate({ until: '2026-12-01', reason: 'No place before December.' }, quinn, now, today) });
  expect([today, '2026-12-01', '2026-12-02'].map((day) => [isTolerated(tolerated, day), ragOf(tolerated, day).rag])).toEqual([[true, 'blue'], [true, 'blue'], [false, 'red']]);
});

test('a tolerance ends in the future, with a reason', () => {
  expect(() => decideTolerate({ until: today, reason: '' }, quinn, now, today)).toThrow(faultsAt('until', 'reason'));
  expect(() => decideTolerate({ until: '', reason: 'x' }, quinn, now, today)).toThrow(faultsAt('until'));
});

test('an update ends the tolerance: somebody does it after all', () => {
  const tolerated = recommendation({ toleratedUntil: '2026-12-01', toleratedReason: 'x', toleratedBy: quinn });
  const told = { status: 'inProgress', flag: 'onTrack', progress: 'Begun.', impactAchieved: '', evidence: '', evidenceDay: '', nextStep: '' } as const;
  expect(decideUpdate(tolerated, told, now, today)).toMatchObject({ toleratedUntil: '', toleratedReason: '', toleratedBy: undefined });
});

test('several become one service action, each with its link', () => {
  const merged = recommendation({ ...decideMerge(recommendation(), service, 'The same gap in four reviews.', now) });
  expect([merged.status, merged.mergedInto, ragOf(merged, today).why]).toEqual(['merged', 'R-2026-014', 'Goes on in R-2026-014.']);
});

test.each([
  ['what nobody sees', undefined, 'unknown'],
  ['itself', recommendation({ level: 'service' }), 'same'],
  ['one for a single child', recommendation({ reference: 'R-2026-015', level: 'child' }), 'child'],
  ['one that is over', { ...service, status: 'signedOff' as const }, 'over'],
])('nothing is merged into %s', (_, into, code) => {
  expect(() => decideMerge(recommendation({ level: 'service' }), into, 'x', now)).toThrow(expect.objectContaining({ details: { faults: [expect.objectContaining({ path: 'into', code })] } }));
});

test('a new owner is a person or a role, another than before, with a reason', () => {
  const sam = person('Sam', ['Manager']);
  expect(decideReassign(recommendation({ owner: quinn, ownerRole: '' }), { owner: sam, ownerRole: 'ignored' }, 'Leave.', now)).toEqual({ owner: { oid: sam.oid, name: sam.name }, ownerRole: '', lastUpdateAt: now });
  expect(decideReassign(recommendation({ owner: quinn }), { owner: undefined, ownerRole: 'Head of service' }, 'Leave.', now)).toMatchObject({ owner: undefined, ownerRole: 'Head of service' });
  expect(() => decideReassign(recommendation({ owner: sam }), { owner: sam, ownerRole: '' }, '', now)).toThrow(faultsAt('owner', 'reason'));
  expect(() => decideReassign(recommendation({ owner: undefined, ownerRole: 'Head of service' }), { owner: undefined, ownerRole: ' ' }, 'x', now)).toThrow(faultsAt('owner'));
});

test('reopened, it is in no other plan and no other recommendation', () => {
  expect(decideReopen(recommendation({ status: 'merged', mergedInto: 'R-2026-014' }), 'Not the same after all.', now)).toMatchObject({ status: 'inProgress', mergedInto: '', planReference: '', plan: undefined });
});
