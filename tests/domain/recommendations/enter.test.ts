import { recommendationsFrom } from '../../../src/domain/recommendations/enter';
import { readForm } from '../../../src/domain/reviews/reading';
import { type ProposedRecommendation } from '../../../src/domain/reviews/types';
import { template2025 } from '../../../src/domain/templates/template2025';
import { completeParts, review } from '../support/builders';

const now = '2026-11-20T10:00:00Z';
const proposed = (changes: Partial<ProposedRecommendation>): ProposedRecommendation => ({ id: 's1', action: 'Publish a guide for fathers.', impact: 'Fathers know what to expect.', owner: undefined, ownerRole: 'Head of service', dueDay: '2027-02-01', theme: 'fathers-and-wider-family', answers: ['journey', 'needs'], ...changes });
const entering = (changes: Partial<ProposedRecommendation> = {}) => {
  const parts = completeParts({ serviceRecommendations: { kind: 'recommendations', recommendations: { noneReason: '', items: [proposed(changes)] } } });
  return recommendationsFrom(review(), readForm(template2025, parts), now);
};

test('an agreed review puts each proposal into the tracker once, at its level, with a key that is always the same', () => {
  expect(entering().map(({ level, originKey, sourceReference }) => [level, originKey, sourceReference])).toEqual([
    ['child', 'PIR-2026-07/a1', 'PIR-2026-07'],
    ['service', 'PIR-2026-07/s1', 'PIR-2026-07'],
  ]);
  expect(entering()).toEqual(entering());
});

test('the words, the owner and the date are the reviewer’s, and the first date is kept beside it', () => {
  const words = { action: 'Publish a guide for fathers.', impact: 'Fathers know what to expect.', ownerRole: 'Head of service', owner: undefined, theme: 'fathers-and-wider-family' };
  expect(entering()[1]).toMatchObject({ ...words, raisedBy: { name: 'Robin' }, dueDay: '2027-02-01', firstDueDay: '2027-02-01', timesMoved: 0, team: 'North', createdAt: now });
});

test('it stands in the section of the first finding that it answers, or in none', () => {
  expect([entering()[1]?.section, entering({ answers: [] })[1]?.section]).toEqual(['journey', '']);
});

test('nothing is done, said or signed when it enters', () => {
  const fresh = { status: 'notStarted', flag: 'onTrack', progress: '', impactAchieved: '', evidence: '', lastUpdateAt: undefined, doneAt: undefined, doneSignedOffAt: undefined, impactSignedOffAt: undefined, ragOverride: undefined };
  for (const recommendation of entering()) expect(recommendation).toMatchObject(fresh);
});

test('nothing in it names the child', () => {
  expect(JSON.stringify(entering())).not.toMatch(/Wren|Ashdown|M20411/);
});
