import { cast } from '../../../infra/local/demo/people';
import { refusal } from '../../../tab/autosave/useAutosaver';
import { currentOf } from '../../../tab/pages/panels/item/useReading';
import { faultsOfDeclaring } from '../../../tab/pages/panels/item/declaring';
import { answeredOf, emptyOpinion, emptyReading, everyReading, opinionInWords, readingFieldName, stanceOf } from '../../../tab/pages/panels/item/readingWords';
import { ApiError } from '../../../src/contract/client';
import { sampleHandedIn, sampleItem } from '../support/samplePanel';

const { graded } = sampleItem();
const stale = (current: unknown) => new ApiError({ type: 'about:blank', title: 'Changed', status: 409, code: 'stale', detail: 'Somebody else changed it first.', current });

test('agreeing and giving the reviewer’s own grade unseen are the same stance', () => {
  expect([stanceOf({ ...emptyOpinion, agrees: true }, 'good'), stanceOf({ ...emptyOpinion, grade: 'good' }, 'good'), stanceOf({ ...emptyOpinion, grade: 'inadequate' }, 'good'), stanceOf({ ...emptyOpinion, agrees: false }, 'good'), stanceOf(emptyOpinion, 'good')]).toEqual(['agree', 'agree', 'differ', 'differ', undefined]);
});

test('an opinion is told with the grade in full', () => {
  expect([opinionInWords({ ...emptyOpinion, agrees: true }, 'good'), opinionInWords({ ...emptyOpinion, agrees: false, grade: 'requiresImprovement' }, 'good'), opinionInWords(undefined, 'good')]).toEqual(['Agrees: Good', 'Would give Requires improvement to be good', 'Not answered']);
});

test('“another grade” without saying which is not an answer yet', () => {
  expect([answeredOf(emptyReading, graded), answeredOf({ ...emptyReading, grades: { journey: { ...emptyOpinion, agrees: false } }, feedbackSought: { agrees: false, comment: '' } }, graded)]).toEqual([{ answered: 0, of: 10 }, { answered: 1, of: 10 }]);
});

test('a conflict needs its kind, “something else” needs words, and no conflict needs neither', () => {
  const faults = (answer: 'continue' | 'conflict' | undefined, kind?: 'personal' | 'other') => faultsOfDeclaring({ answer, kind, note: '' }).map(({ message }) => message);
  expect([faults(undefined), faults('continue'), faults('conflict'), faults('conflict', 'personal'), faults('conflict', 'other')]).toEqual([['Choose Continue or Stop.'], [], ['Choose which kind of conflict it is.'], [], ['Say in a few words what the conflict is.']]);
});

test('a stale save gets the newer reading out of the answer, whether it is the item or the reading', () => {
  const { reading } = sampleHandedIn;
  expect([currentOf(sampleHandedIn)?.revision, currentOf(reading)?.revision, currentOf({ reading: undefined, panelReference: 'P-2026-02' })?.revision, currentOf('nothing')]).toEqual([2, 2, 0, undefined]);
});

test('a stale save that carries nothing to merge with is told as a refusal, and nothing is taken for the other version', () => {
  expect([refusal(stale(sampleHandedIn), currentOf), refusal(stale(undefined), currentOf)]).toMatchObject([{ current: { revision: 2 } }, { current: undefined, problem: { code: 'stale' } }]);
});

test('one’s own reading stands with the others’, once, and a draft with none', () => {
  const { reading } = sampleHandedIn;
  expect(everyReading(sampleHandedIn).map(({ member }) => member.name)).toEqual([cast.quinn.name, cast.imani.name, cast.devon.name]);
  expect(everyReading({ ...sampleHandedIn, reading: reading && { ...reading, submittedAt: undefined }, othersShown: false })).toEqual([]);
});

test('a field of the reading is called as the form calls it', () => {
  expect([readingFieldName('grades.journey.comment', graded), readingFieldName('grades.outcomes', graded), readingFieldName('feedbackSought.comment', graded)]).toEqual(['Journey of the child: comment', 'Outcomes for the child', 'Was feedback properly sought? Comment']);
});
