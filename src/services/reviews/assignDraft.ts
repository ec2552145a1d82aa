import { type Day, londonDay } from '../../domain/clock';
import { addWorkingDays } from '../../domain/cycle/workingDays';
import { AppError, type Fault } from '../../domain/errors';
import { type Actor } from '../../domain/people/types';
import { nothingYet } from '../../domain/reviews/begun';
import { DAYS_TO_ANSWER } from '../../domain/reviews/course';
import { type Review, type ReviewState } from '../../domain/reviews/types';
import { activeVersion } from '../../domain/templates/versions';
import { type ServiceContext } from '../context';
import { allows } from '../support/guard';
import { everyVersion } from '../templates/find';
import { type AssignInput } from '../types';

/** A child has one review at a time; a declined one makes room for the next. */
const over: readonly ReviewState[] = ['declined', 'agreed', 'shared', 'closed', 'withdrawn'];

/** A new review but for its reference. Throws `invalid` with everything that is wrong with the input. */
export function draftOf({ stores, clock }: ServiceContext, actor: Actor, input: AssignInput): Omit<Review, 'reference'> {
  const now = clock.now();
  const today = londonDay(now);
  const child = stores.children.get(input.recordNumber)?.value;
  const reviewer = stores.people.get(input.reviewerOid)?.value;
  const open = [...stores.reviews.values()].find(({ value }) => value.child.recordNumber === input.recordNumber && !over.includes(value.state))?.value;
  const template = activeVersion(everyVersion(stores));
  const faults = dueFaults(input, today);
  if (!child) faults.push({ path: 'recordNumber', code: 'unknown', message: 'This child is not on the caseload. Import the caseload, or choose another child.' });
  if (open) faults.push({ path: 'recordNumber', code: 'open', message: allows(actor, { action: 'review.see', review: open }) ? `This child already has a review in work: ${open.reference}.` : 'This child cannot be given a review now. Ask another quality assurance lead.' });
  if (!reviewer?.roles.includes('Reviewer')) faults.push({ path: 'reviewerOid', code: 'notReviewer', message: 'Choose somebody who has the role Reviewer and has signed in once.' });
  if (faults.length > 0 || !child || !reviewer || !template) throw new AppError('invalid', 'The review was not assigned. Check the marked answers.', { faults });
  return {
    state: 'assigned',
    templateKey: template.key,
    templateVersion: template.version,
    child: { recordNumber: child.recordNumber, name: child.name, dateOfBirth: child.dateOfBirth },
    childStatus: child.status,
    team: child.team,
    worker: child.worker,
    lineManager: child.lineManager,
    reviewer: { oid: reviewer.oid, name: reviewer.name },
    reviewerKind: reviewer.kind,
    theme: input.theme,
    assignedBy: { oid: actor.oid, name: actor.name },
    assignedAt: now,
    answerDueDay: addWorkingDays(today, DAYS_TO_ANSWER),
    dueDay: dueDayOf(input, today),
    ...nothingYet,
    reviewerIsLead: reviewer.roles.includes('QaLead'),
    revision: 1,
  };
}

function dueDayOf({ workingDays, dueDay }: AssignInput, today: Day): Day {
  return dueDay ?? addWorkingDays(today, workingDays ?? 0);
}

function dueFaults({ workingDays, dueDay }: AssignInput, today: Day): Fault[] {
  if ((workingDays === undefined) === (dueDay === undefined)) return [{ path: 'dueDay', code: 'one', message: 'Give either a number of working days or a day.' }];
  if (workingDays !== undefined && workingDays < 1) return [{ path: 'workingDays', code: 'tooFew', message: 'Give the reviewer at least 1 working day.' }];
  if (dueDay !== undefined && dueDay <= today) return [{ path: 'dueDay', code: 'past', message: 'Choose a day after today.' }];
  return [];
}
