import { decideGrade, type GradeDeciding } from '../../../src/domain/moderation/decideGrade';
import { decideRecommendation, type PanelWords, type RecommendationDeciding } from '../../../src/domain/moderation/decideRecommendation';
import { decideActions, decideQuality } from '../../../src/domain/moderation/conclude';
import { type PanelItem } from '../../../src/domain/moderation/types';
import { discussed, meetingOf, pathsOf, proposedBy } from './meetingBuilders';

const [imani, quinn] = [{ oid: 'oid-Imani', name: 'Imani' }, { oid: 'oid-Quinn', name: 'Quinn' }];
const now = '2026-11-20T10:30:00Z';
const child = { recordNumber: 'M20411', name: 'Wren Ashdown', dateOfBirth: '2014-03-27' };
const who = { by: imani, child, now, today: '2026-11-20' };

const grade = (changes: Partial<GradeDeciding> = {}): GradeDeciding => ({ key: 'journey', grade: 'good', decidedBy: 'agreement', reason: '', ...changes });
const decide = (item: PanelItem, deciding: GradeDeciding) => decideGrade(item, deciding, meetingOf(), imani, now);
const words: PanelWords = { action: 'Meet the father at home and write up his views.', impact: 'He has a part in the plan.', owner: undefined, ownerRole: 'Head of service', dueDay: '2027-01-15', theme: '' };
const proposal = (changes: Partial<RecommendationDeciding> = {}): RecommendationDeciding => ({ id: 'a1', level: 'child', kind: 'agreed', final: undefined, decidedBy: 'agreement', reason: '', ...changes });
const settle = (deciding: RecommendationDeciding, item = discussed()) => decideRecommendation(item, deciding, meetingOf(), who).recommendationDecisions;

test('agreeing to the reviewer’s grade needs no reason, and the reviewer’s grade stays beside the decision', () => {
  expect(decide(discussed(), grade()).gradeDecisions).toEqual([{ key: 'journey', original: 'good', grade: 'good', decidedBy: 'agreement', reason: '', recordedBy: imani, at: now }]);
});

test('another grade, or one that the chair settles, needs a reason', () => {
  expect(pathsOf(() => decide(discussed(), grade({ grade: 'inadequate' })))).toEqual(['reason']);
  expect(pathsOf(() => decide(discussed(), grade({ decidedBy: 'chair' })))).toEqual(['reason']);
  expect(decide(discussed(), grade({ grade: 'inadequate', decidedBy: 'chair', reason: ' Three visits were missed. ' })).gradeDecisions).toMatchObject([{ original: 'good', grade: 'inadequate', decidedBy: 'chair', reason: 'Three visits were missed.' }]);
});

test('a grade that is decided again takes the place of the one before', () => {
  const once = { ...discussed(), ...decide(discussed(), grade({ grade: 'inadequate', reason: 'Visits.' })) };
  expect(decide(once, grade()).gradeDecisions.map(({ grade: given }) => given)).toEqual(['good']);
});

test('a section may turn out not to apply; an overall grade is always given, and only what the form asks for', () => {
  expect(pathsOf(() => decide(discussed(), grade({ grade: 'notApplicable', reason: 'Not in care.' })))).toEqual([]);
  expect(pathsOf(() => decide(discussed(), grade({ key: 'practice', grade: 'notApplicable', reason: 'None.' })))).toEqual(['grade']);
  expect(pathsOf(() => decide(discussed(), grade({ key: 'weather' })))).toEqual(['key']);
});

test.each(['reading', 'deferred', 'decided'] as const)('nothing is decided about a review that is %s', (state) => {
  expect(() => decide(discussed({ state }), grade())).toThrow('not being discussed');
  expect(() => settle(proposal(), discussed({ state }))).toThrow('not being discussed');
  expect(() => decideActions(discussed({ state }), [])).toThrow('at this stage');
});

test('two members who may decide are no quorum, whoever presses', () => {
  const quorum = { present: 2, of: 4, exempt: 1, undeclared: 0, met: false };
  expect(() => decideGrade(discussed(), grade(), meetingOf({ quorum }), quinn, now)).toThrow('2 of 4 members who may decide are here (1 exempt)');
  expect(() => decideRecommendation(discussed(), proposal(), meetingOf({ quorum }), who)).toThrow('3 are needed');
});

test('what the reviewer proposed is agreed, amended or taken out, and their words stay', () => {
  const [original, final] = [proposedBy('a1'), { ...words, id: 'a1', answers: ['journey#a1'] }];
  expect(settle(proposal())).toMatchObject([{ kind: 'agreed', original, final: original }]);
  expect(settle(proposal({ kind: 'amended', final: words, reason: 'At home.' }))).toMatchObject([{ kind: 'amended', original, final, reason: 'At home.' }]);
  expect(settle(proposal({ kind: 'removed', reason: 'Done already.' }))).toMatchObject([{ kind: 'removed', original, final: undefined }]);
});

test('amending, adding and taking out need a reason', () => {
  expect(pathsOf(() => settle(proposal({ kind: 'amended', final: words })))).toEqual(['reason']);
  expect(pathsOf(() => settle(proposal({ id: 'new-1', kind: 'added', final: words })))).toEqual(['reason']);
  expect(pathsOf(() => settle(proposal({ kind: 'removed' })))).toEqual(['reason']);
});

test('what the panel added can be taken away again, and leaves nothing in the record', () => {
  const added = settle(proposal({ id: 'new-1', level: 'service', kind: 'added', final: words, reason: 'Nobody owns it.' }));
  expect(added).toMatchObject([{ id: 'new-1', level: 'service', kind: 'added', original: undefined, final: { id: 'new-1', answers: [] } }]);
  expect(settle(proposal({ id: 'new-1', kind: 'removed' }), discussed({ recommendationDecisions: added }))).toEqual([]);
});

test('an amended one keeps its level, whatever the page says', () => {
  expect(settle(proposal({ level: 'service', kind: 'amended', final: words, reason: 'At home.' }))).toMatchObject([{ level: 'child' }]);
});

test('the panel’s words are held to what a reviewer’s are: complete, not in the past, and without the child’s name', () => {
  const final = { ...words, action: 'Visit Wren each week.', ownerRole: '', dueDay: '2026-01-05' };
  expect(pathsOf(() => settle(proposal({ kind: 'amended', final, reason: 'Weekly.' })))).toEqual(['final.owner', 'final.dueDay', 'final.action']);
  expect(pathsOf(() => settle(proposal({ kind: 'amended', final: proposedBy('a1'), reason: 'Same.' })))).toEqual(['final']);
  expect(pathsOf(() => settle(proposal({ kind: 'added', final: words, reason: 'Known.' })))).toEqual(['kind']);
});

test.each(['unknown', 'PIR-2026-07/a1'])('a recommendation %s is nobody’s to decide', (id) => {
  expect(pathsOf(() => settle(proposal({ id })))).toEqual(['id']);
});

test('an action arising says what, who and by when, and each is its own', () => {
  const action = { id: 'x', action: 'Write to the school.', byWhom: 'Ola', timescale: 'Within a week' };
  expect(decideActions(discussed(), [action]).actions).toEqual([action]);
  expect(pathsOf(() => decideActions(discussed(), [action, { id: 'x', action: ' ', byWhom: '', timescale: '' }]))).toEqual(['actions.1.action', 'actions.1.byWhom', 'actions.1.timescale', 'actions.1.id']);
});

test('the marks of the review can be made one by one', () => {
  expect(decideQuality(discussed(), { complete: 'fully', evidenced: undefined, impactFocused: undefined, useful: undefined }).quality.complete).toBe('fully');
});
