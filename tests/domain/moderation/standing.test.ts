import { chairOf, chairRefusal, exemptByData, quorumOf, standingOf, suggestedConflicts } from '../../../src/domain/moderation/standing';
import { type Declaration } from '../../../src/domain/moderation/types';
import { person, review } from '../support/builders';
import { declared, panelOf } from './builders';

const checkedReview = review({ state: 'panel', checker: { oid: 'oid-Quinn', name: 'Quinn' }, formerReviewers: [{ oid: 'oid-Fern', name: 'Fern' }] });
const managers: Readonly<Record<string, string>> = { 'oid-Ola': 'oid-Dara', 'oid-Dara': 'oid-Ola' };
const managerOf = (oid: string): string => managers[oid] ?? '';

test.each([
  ['Robin', 'author'],
  ['Fern', 'author'],
  ['Jules', 'worker'],
  ['Ola', 'lineManager'],
  ['Quinn', undefined],
  ['Asha', undefined],
] as const)('the data exempts %s as %s', (name, reason) => {
  expect(exemptByData(`oid-${name}`, checkedReview)).toBe(reason);
});

test('nothing opens to a member who was not asked, and a conflict outweighs having continued', () => {
  const panel = panelOf('Asha', 'Bryn');
  const both: Declaration[] = [declared('Bryn', 'continue'), declared('Bryn', 'conflict', { pinnedBy: { oid: 'oid-Quinn', name: 'Quinn' } })];
  expect(standingOf('oid-Asha', panel, checkedReview, both)).toEqual({ kind: 'undeclared' });
  expect(standingOf('oid-Bryn', panel, checkedReview, both)).toEqual({ kind: 'exempt', reason: 'pinned' });
  expect(standingOf('oid-Elsewhere', panel, checkedReview, both)).toEqual({ kind: 'notOnPanel' });
});

test('a declaration for another review clears nobody', () => {
  expect(standingOf('oid-Asha', panelOf('Asha'), checkedReview, [declared('Asha', 'continue', { reviewReference: 'PIR-2026-08' })])).toEqual({ kind: 'undeclared' });
});

test('four of four with one exempt are a quorum, and two of four are none', () => {
  const panel = panelOf('Asha', 'Bryn', 'Cato', 'Dara', 'Ola');
  const declarations = ['Asha', 'Bryn', 'Cato', 'Dara', 'Ola'].map((name) => declared(name, 'continue'));
  expect(quorumOf(panel, checkedReview, declarations)).toEqual({ present: 4, of: 4, exempt: 1, undeclared: 0, met: true });
  expect(quorumOf({ ...panel, attendance: ['oid-Asha', 'oid-Bryn', 'oid-Ola'] }, checkedReview, declarations)).toEqual({ present: 2, of: 4, exempt: 1, undeclared: 0, met: false });
});

test.each([
  ['Robin', 'author'],
  ['Quinn', 'checker'],
  ['Ola', 'lineManagement'],
  ['Dara', 'lineManagement'],
  ['Bryn', 'exempt'],
  ['Nobody', 'notOnPanel'],
  ['Asha', undefined],
] as const)('%s is refused as chair: %s', (name, refusal) => {
  const panel = panelOf('Robin', 'Quinn', 'Ola', 'Dara', 'Bryn', 'Asha');
  expect(chairRefusal(`oid-${name}`, panel, checkedReview, [declared('Bryn', 'conflict')], managerOf)).toBe(refusal);
});

test('the replacement chairs that review in place of the chair of the panel', () => {
  const panel = panelOf('Asha', 'Bryn');
  expect(chairOf(panel, { replacementChair: undefined }).name).toBe('Asha');
  expect(chairOf(panel, { replacementChair: { oid: 'oid-Bryn', name: 'Bryn' } }).name).toBe('Bryn');
});

test('the same team and former work with the child are suggested, and an unknown team is not', () => {
  expect(suggestedConflicts(person('Asha', [], { team: 'North' }), checkedReview, [{ oid: 'oid-Asha', name: 'Asha' }])).toEqual(['sameTeam', 'formerWorker']);
  expect(suggestedConflicts(person('Ola', [], { team: '' }), { ...checkedReview, team: '' }, [])).toEqual(['lineManager']);
});
