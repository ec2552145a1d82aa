import { refusalInWords } from '../../domain/moderation/conclude';
import { type Meeting } from '../../domain/moderation/deciding';
import { gradedOf, proposalsIn } from '../../domain/moderation/graded';
import { chairOf, chairRefusal, type ChairRefusal, type Quorum, quorumOf } from '../../domain/moderation/standing';
import { type Actor } from '../../domain/people/types';
import { holds } from '../../domain/permissions/relations';
import { type Form, readForm } from '../../domain/reviews/reading';
import { type Review } from '../../domain/reviews/types';
import { type Stores } from '../../stores';
import { formOf, templateOf } from '../reviews/form';
import { type ItemCase } from './case';

/** Who manages somebody, by the People list; empty when unknown. */
export const managersIn =
  ({ people }: Pick<Stores, 'people'>) =>
  (oid: string): string =>
    people.get(oid)?.value.managerOid ?? '';

/** Why the chair of this review may not chair it; undefined when they may. */
export function refusedChair(stores: Stores, { panel, item, review, declarations }: ItemCase, oid = chairOf(panel, item).oid): ChairRefusal | undefined {
  return chairRefusal(oid, panel, review, declarations, managersIn(stores));
}

/** That in a sentence. What it is that somebody declared is for the QA lead and themselves: everybody else reads that a replacement is asked for. */
export function refusalSentence(actor: Actor, name: string, refusal: ChairRefusal | undefined): string | undefined {
  if (!refusal) return undefined;
  return refusal === 'exempt' && !holds(actor, 'QaLead') ? `${name} may not chair this review. Somebody else must chair it.` : `${name} ${refusalInWords(refusal)} and may not chair this review. Somebody else must chair it.`;
}

/** Who decides, of whom; of a review that is concluded, who decided: people may have left since. */
export function quorumFor({ panel, item: { concluded }, review, declarations }: ItemCase): Quorum {
  if (!concluded) return quorumOf(panel, review, declarations);
  const { present, of, exempt, undeclared, met } = concluded;
  return { present, of, exempt, undeclared, met };
}

/** What the reviewer wrote, from memory: of a finished review what was loaded before. */
export function formIn(stores: Stores, review: Review): Form {
  return readForm(templateOf(stores, review), formOf(stores, review, stores.parts.ofReview(review.reference)).map(({ part }) => part));
}

/** All that the meeting must know to decide on a review. */
export function meetingOn(stores: Stores, about: ItemCase): Meeting {
  const form = formIn(stores, about.review);
  return { graded: gradedOf(form), proposals: proposalsIn(form), quorum: quorumFor(about), chairRefusal: refusedChair(stores, about) };
}
