import fc from 'fast-check';
import { sightOf } from '../../../src/domain/moderation/sight';
import { QUORUM, quorumOf, standingOf } from '../../../src/domain/moderation/standing';
import { itemAfter, itemStates, type ItemVerb, itemSteps, panelAfter, panelStates, type PanelVerb, panelSteps } from '../../../src/domain/moderation/states';
import { review } from '../support/builders';
import { declared, panelOf, reading } from './builders';

const everybody = ['Asha', 'Bryn', 'Cato', 'Dara', 'Robin', 'Jules', 'Ola'] as const;
const declarations = fc.array(fc.tuple(fc.constantFrom(...everybody), fc.constantFrom('continue' as const, 'conflict' as const)).map(([name, answer]) => declared(name, answer)));
const attendance = fc.subarray(everybody.map((name) => `oid-${name}`));
const panel = panelOf('Asha', 'Bryn', 'Cato', 'Dara', 'Robin', 'Jules', 'Ola');
const moderated = review({ state: 'panel' });

test('a quorum counts nobody who is exempt, undeclared or away', () => {
  fc.assert(
    fc.property(declarations, attendance, (answers, present) => {
      const conflicted = new Set(answers.filter(({ answer }) => answer === 'conflict').map(({ member }) => member.oid));
      const may = ['Asha', 'Bryn', 'Cato', 'Dara'].map((name) => `oid-${name}`).filter((oid) => present.includes(oid) && !conflicted.has(oid) && answers.some(({ member }) => member.oid === oid));
      const quorum = quorumOf({ ...panel, attendance: present }, moderated, answers);
      expect(quorum).toMatchObject({ present: may.length, met: may.length >= QUORUM });
      expect(quorum.of + quorum.exempt).toBe(everybody.length);
    }),
  );
});

test('who is not cleared sees nothing of the review, whatever is open', () => {
  fc.assert(
    fc.property(declarations, fc.constantFrom(...everybody), fc.boolean(), fc.boolean(), (answers, name, hideGrades, opened) => {
      const standing = standingOf(`oid-${name}`, panel, moderated, answers);
      const item = { hideGrades, discussionOpenedAt: opened ? '2026-11-20T09:00:00Z' : undefined };
      const seen = sightOf(`oid-${name}`, standing, item, everybody.map((each) => reading(each, true)));
      if (standing.kind !== 'cleared') expect(Object.keys(seen)).toEqual(['kind']);
      expect(seen.kind === 'open').toBe(standing.kind === 'cleared');
    }),
  );
});

test('no sequence of verbs leaves the states of a panel or of its items, nor leads out of an end', () => {
  const panelVerbs = Object.keys(panelSteps) as PanelVerb[];
  const itemVerbs = Object.keys(itemSteps) as ItemVerb[];
  const walk = <State, Verb>(start: State, verbs: readonly Verb[], after: (verb: Verb, state: State) => State | undefined) => verbs.reduce((state, verb) => after(verb, state) ?? state, start);
  fc.assert(fc.property(fc.array(fc.constantFrom(...panelVerbs)), (verbs) => panelStates.includes(walk(panelStates[0], verbs, panelAfter))));
  fc.assert(fc.property(fc.array(fc.constantFrom(...itemVerbs)), (verbs) => itemStates.includes(walk(itemStates[0], verbs, itemAfter))));
  for (const end of ['closed', 'cancelled'] as const) expect(panelVerbs.filter((verb) => panelAfter(verb, end))).toEqual([]);
  expect(itemVerbs.filter((verb) => itemAfter(verb, 'decided'))).toEqual([]);
});
