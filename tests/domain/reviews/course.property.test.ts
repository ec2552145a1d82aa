import fc from 'fast-check';
import { AppError } from '../../../src/domain/errors';
import { type Actor } from '../../../src/domain/people/types';
import { decide } from '../../../src/domain/permissions/decide';
import { type ReviewAction } from '../../../src/domain/permissions/types';
import { decideClose, decideOfficeUse, decideShare } from '../../../src/domain/reviews/after';
import { decideAgree, decideCheck, decidePanel } from '../../../src/domain/reviews/check';
import { decidePostpone, decideReassign, decideResume, decideWithdraw } from '../../../src/domain/reviews/course';
import { decideReturn, decideSubmit } from '../../../src/domain/reviews/decisions';
import { firstLineChecks } from '../../../src/domain/reviews/firstLineChecks';
import { type ReviewVerb, steps } from '../../../src/domain/reviews/states';
import { type Review } from '../../../src/domain/reviews/types';
import { template2025 } from '../../../src/domain/templates/template2025';
import { completeParts, person, review } from '../support/builders';

const now = '2026-11-20T15:00:00Z';
const [robin, morgan, quinn, casey] = [person('Robin', ['Reviewer']), person('Morgan', ['Reviewer', 'QaLead']), person('Quinn', ['QaLead']), person('Casey', ['QaCoordinator'])];
const check = { checks: firstLineChecks.map(({ key }) => key), comment: '', quality: { complete: 'fully', evidenced: 'fully', impactFocused: 'fully', useful: 'fully' } as const, grades: { practice: undefined, outcomes: undefined, overall: undefined }, gradesReason: '' };
const dates = { sent: '2026-11-18', uploaded: '2026-11-19', trackingMeeting: '2026-12-02' };
const sometimes = fc.boolean();

/** Every verb that moves a review, by its permission, its decision and its row of the state table; `well` chooses between a good input and a bad one. */
const verbs: readonly { action: ReviewAction; verb: ReviewVerb; change: (subject: Review, actor: Actor, well: boolean) => Partial<Review> }[] = [
  { action: 'review.accept', verb: 'accept', change: () => ({ state: 'inProgress', acceptedAt: now }) },
  { action: 'review.decline', verb: 'decline', change: () => ({ state: 'declined' }) },
  { action: 'review.submit', verb: 'submit', change: (subject, _, well) => decideSubmit(subject, template2025, well ? completeParts() : [], true, now, '2026-11-20') },
  { action: 'review.return', verb: 'return', change: (subject, actor, well) => decideReturn(subject, ['needs'], well ? [{ part: 'needs', text: 'More.' }] : [], actor) },
  { action: 'review.check', verb: 'check', change: (subject, actor, well) => decideCheck(subject, well ? check : { ...check, checks: [] }, actor, now) },
  { action: 'review.chooseForPanel', verb: 'toPanel', change: (subject, actor, well) => decidePanel(subject, well ? check : undefined, actor, now) },
  { action: 'review.agree', verb: 'agree', change: (subject, actor, well) => decideAgree(subject, well ? check : undefined, actor, now) },
  { action: 'review.share', verb: 'share', change: (subject, _, well) => decideShare(subject, well ? '' : '2026-01-01', now) },
  { action: 'review.recordOfficeUse', verb: 'recordOfficeUse', change: (_, __, well) => decideOfficeUse(well ? dates : { ...dates, sent: '2027-01-01' }, '2026-11-20') },
  { action: 'review.close', verb: 'close', change: (subject) => decideClose(subject, { notInTracker: 0, notes: [], withoutReflectionReason: '' }, now) },
  { action: 'review.reassign', verb: 'reassign', change: (subject, actor, well) => decideReassign(subject, subject.reviewer.oid === robin.oid ? morgan : robin, { reason: well ? 'Away.' : '', dueDay: '2026-12-11' }, actor, now) },
  { action: 'review.postpone', verb: 'postpone', change: (_, __, well) => decidePostpone({ reason: well ? 'Court.' : '', until: '' }, '2026-11-20') },
  { action: 'review.resume', verb: 'resume', change: (_, __, well) => decideResume(well ? '2026-12-11' : '2026-11-01', now) },
  { action: 'review.withdraw', verb: 'withdraw', change: (_, __, well) => decideWithdraw(well ? 'Duplicate.' : '') },
];
const anyStep = fc.tuple(fc.constantFrom(robin, morgan, quinn, casey), fc.constantFrom(...verbs), sometimes);

/** The review after the step, or as it was when the step is refused. */
function take(subject: Review, [actor, { action, change }, well]: [Actor, (typeof verbs)[number], boolean]): Review {
  if (!decide(actor, { action, review: subject }).allowed) return subject;
  try {
    return { ...subject, ...change(subject, actor, well) };
  } catch (error) {
    if (error instanceof AppError) return subject;
    throw error;
  }
}

test('no sequence of verbs, by anybody, with good input or bad, leaves the state table', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 60 }), (taken) => {
      let subject = review({ state: 'assigned' });
      for (const step of taken) {
        const next = take(subject, step);
        const { from, to } = steps[step[1].verb];
        if (next !== subject) expect([from.includes(subject.state), next.state]).toEqual([true, to ?? subject.state]);
        subject = next;
      }
    }),
    { numRuns: 400 },
  );
});

test('whatever happens on the way, what is agreed was checked by somebody who did not write it', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 60 }), (taken) => {
      const authors = new Set<string>();
      let subject = review({ state: 'assigned' });
      for (const step of taken) {
        subject = take(subject, step);
        if (subject.state === 'inProgress') authors.add(subject.reviewer.oid);
        if (subject.agreedAt) expect([subject.checkedAt, authors.has(subject.checker?.oid ?? '')]).toEqual([now, false]);
      }
    }),
    { numRuns: 400 },
  );
});

test('the reviewer’s overall grades never change after submission, whoever moderates', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 40 }), (taken) => {
      const handedIn = review({ state: 'submitted', submittedAt: now, practiceGrade: 'outstanding', outcomesGrade: 'inadequate' });
      const end = taken.filter(([, { verb }]) => verb !== 'submit').reduce(take, handedIn);
      expect([end.practiceGrade, end.outcomesGrade]).toEqual(['outstanding', 'inadequate']);
    }),
  );
});
