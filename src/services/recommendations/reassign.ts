import { AppError } from '../../domain/errors';
import { type Actor, type PersonRef } from '../../domain/people/types';
import { decideReassign } from '../../domain/recommendations/settle';
import { type Stores } from '../../stores';
import { type ServiceContext } from '../context';
import { noticeTo } from '../messages/drafts';
import { ensureTextsFit, LONGEST_REASON } from '../support/longText';
import { type RecommendationView } from '../types';
import { begin } from './begin';
import { commitStep } from './commit';

export interface Reassigning {
  revision: number;
  /** The new owner; empty where a role owns it. */
  ownerOid: string;
  ownerRole: string;
  reason: string;
}

/** Somebody else owns it from now on; both are told. Throws `invalid` for an owner whom nobody knows. */
export async function reassignRecommendation(context: ServiceContext, actor: Actor, reference: string, { revision, ownerOid, ownerRole, reason }: Reassigning): Promise<RecommendationView> {
  const stored = await begin(context, actor, 'recommendation.reassign', reference, revision);
  ensureTextsFit({ reason, ownerRole }, LONGEST_REASON);
  const before = stored.value.owner;
  const change = decideReassign(stored.value, { owner: ownerOf(context.stores, ownerOid), ownerRole }, reason, context.clock.now());
  return commitStep(context, actor, stored, {
    kind: 'reassigned',
    reason,
    change,
    notices: (next) => {
      const about = { ...next, state: next.status };
      return [...(next.owner ? [noticeTo(next.owner, 'madeOwner', about)] : []), ...(before ? [noticeTo(before, 'noLongerOwner', about)] : [])];
    },
  });
}

/** An owner is somebody with a role in the app: nobody else could open it. */
function ownerOf({ people }: Stores, oid: string): PersonRef | undefined {
  if (oid === '') return undefined;
  const person = people.get(oid)?.value;
  if (person && person.roles.length > 0) return person;
  throw new AppError('invalid', 'Its owner was not changed.', { faults: [{ path: 'owner', code: 'unknown', message: 'Nobody with that name has a role in this app. Choose somebody from the list.' }] });
}
