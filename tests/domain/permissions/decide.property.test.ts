import fc from 'fast-check';
import { decide } from '../../../src/domain/permissions/decide';
import { alertStates } from '../../../src/domain/alerts/types';
import { alertActions, recommendationActions, reviewActions, type Question } from '../../../src/domain/permissions/types';
import { type Role, roles } from '../../../src/domain/people/types';
import { statuses } from '../../../src/domain/recommendations/types';
import { reviewStates } from '../../../src/domain/reviews/types';
import { alert, person, recommendation, review } from '../support/builders';

const anyRoles = fc.uniqueArray(fc.constantFrom(...roles));
const anyName = fc.constantFrom('Noa', 'Robin', 'Jules', 'Ola');
const anyQuestion: fc.Arbitrary<Question> = fc.oneof(
  fc.record({ action: fc.constantFrom(...reviewActions), review: fc.constantFrom(...reviewStates).map((state) => review({ state })) }),
  fc.record({ action: fc.constantFrom(...recommendationActions), recommendation: fc.constantFrom(...statuses).map((status) => recommendation({ status })) }),
  fc.record({ action: fc.constantFrom(...alertActions), alert: fc.constantFrom(...alertStates).map((state) => alert({ state })), about: fc.constantFrom(...reviewStates).map((state) => review({ state })) }),
);

const someRoles = fc.uniqueArray(fc.constantFrom(...roles), { minLength: 1 });

test('several roles are the union of what each allows: none takes away, and none adds to another', () => {
  fc.assert(
    fc.property(anyName, someRoles, someRoles, anyQuestion, (name, some, others, question) => {
      const allowed = (held: readonly Role[]) => decide(person(name, held, { team: 'North' }), question).allowed;
      expect(allowed([...some, ...others])).toBe(allowed(some) || allowed(others));
    }),
    { numRuns: 500 },
  );
});

test('nobody signs off what they own, nor checks what they wrote', () => {
  fc.assert(
    fc.property(anyRoles, fc.constantFrom(...statuses), fc.constantFrom(...reviewStates), (held, status, state) => {
      const own = recommendation({ status });
      const written = review({ state });
      const may = (question: Question, name: string) => decide(person(name, held), question).allowed;
      expect(may({ action: 'recommendation.signOffDone', recommendation: own }, 'Ola') || may({ action: 'recommendation.signOffImpact', recommendation: own }, 'Ola')).toBe(false);
      expect(may({ action: 'review.agree', review: written }, 'Robin') || may({ action: 'review.return', review: written }, 'Robin')).toBe(false);
    }),
  );
});

test('what may not be seen answers the same to every question', () => {
  fc.assert(
    fc.property(anyName, anyRoles.filter((held) => held.length > 0), anyQuestion, (name, held, question) => {
      const actor = person(name, held);
      const seen = 'review' in question ? decide(actor, { action: 'review.see', review: question.review }) : 'recommendation' in question ? decide(actor, { action: 'recommendation.see', recommendation: question.recommendation }) : 'alert' in question ? decide(actor, { action: 'alert.see', alert: question.alert, about: question.about }) : undefined;
      if (seen && !seen.allowed) expect(decide(actor, question)).toEqual({ allowed: false, reason: 'cannotSee' });
    }),
  );
});
