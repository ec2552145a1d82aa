import { type CheckInput, decideAgree, decideCheck, decidePanel } from '../../../src/domain/reviews/check';
import { firstLineChecks } from '../../../src/domain/reviews/firstLineChecks';
import { moderationTime } from '../../../src/domain/reviews/moderationTime';
import { person, review } from '../support/builders';

const now = '2026-11-20T15:00:00Z';
const quinn = person('Quinn', ['QaLead']);
const handedIn = review({ state: 'submitted', practiceGrade: 'outstanding', outcomesGrade: 'good', submittedAt: '2026-11-16T15:00:00Z' });
const sound: CheckInput = { checks: firstLineChecks.map(({ key }) => key), comment: 'Clear and kind.', quality: { complete: 'fully', evidenced: 'mostly', impactFocused: 'partly', useful: 'fully' }, grades: { practice: undefined, outcomes: undefined, overall: undefined }, gradesReason: '' };
const faultsOf = (input: Partial<CheckInput>) => {
  try {
    return decideCheck(handedIn, { ...sound, ...input }, quinn, now);
  } catch (error) {
    return (error as { details: { faults: { path: string }[] } }).details.faults.map(({ path }) => path);
  }
};

test('a check is not finished while one of its questions is not confirmed', () => {
  expect(faultsOf({ checks: sound.checks.slice(1) })).toEqual(['checks.evidence']);
});

test('a check is not finished without a mark for every aspect of the review’s quality', () => {
  expect(faultsOf({ quality: { ...sound.quality, impactFocused: undefined, useful: undefined } })).toEqual(['quality.impactFocused', 'quality.useful']);
});

test('another grade than the reviewer’s needs a reason', () => {
  expect(faultsOf({ grades: { ...sound.grades, practice: 'good' } })).toEqual(['gradesReason']);
});

test('a grade that the form does not ask for cannot be given', () => {
  expect(faultsOf({ grades: { ...sound.grades, overall: 'good' }, gradesReason: 'All in all.' })).toEqual(['grades.overall']);
});

test('agreeing settles on the checker’s grades, and the reviewer’s stay beside them', () => {
  const agreed = { ...handedIn, ...decideAgree(handedIn, { ...sound, grades: { ...sound.grades, practice: 'good' }, gradesReason: 'Supervision lapsed.' }, quinn, now) };
  expect(agreed).toMatchObject({ state: 'agreed', agreedAt: now, practiceGrade: 'outstanding', agreedGrades: { practice: 'good', outcomes: 'good', overall: undefined }, checkGradesReason: 'Supervision lapsed.', moderatedByPanel: false });
});

test('what was checked before is agreed without asking for the check again', () => {
  const checked = { ...handedIn, ...decideCheck(handedIn, sound, quinn, now) };
  expect(decideAgree(checked, undefined, quinn, now)).toMatchObject({ state: 'agreed', agreedGrades: { practice: 'outstanding', outcomes: 'good' } });
});

test('what was only handed in is neither agreed nor sent to a panel without a check', () => {
  for (const decide of [decideAgree, decidePanel]) expect(() => decide(handedIn, undefined, quinn, now)).toThrow(expect.objectContaining({ code: 'incomplete' }));
});

test('what a panel had is agreed as moderated by a panel', () => {
  const atPanel = { ...handedIn, ...decidePanel(handedIn, sound, quinn, now) };
  expect(decideAgree(atPanel, undefined, quinn, now)).toMatchObject({ moderatedByPanel: true });
});

test.each([['2026-12-14', 20, false], ['2026-12-15', 21, true]])('moderation is late after more than 20 working days: on %s it took %d', (today, workingDays, late) => {
  expect(moderationTime(handedIn, today)).toEqual({ workingDays, late });
});

test('the days to moderate stop at agreement', () => {
  expect(moderationTime({ ...handedIn, state: 'shared', agreedAt: '2026-11-18T10:00:00Z' }, '2027-03-01')).toEqual({ workingDays: 2, late: false });
});
