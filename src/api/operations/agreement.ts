import { type Services } from '../../services/types';
import { presentAgreement } from '../presenters/agreement';
import { type Operations } from './types';

/** The agreement part of the API: one person at a time, or all together without names. */
export function agreementOperations({ agreement }: Services): Pick<Operations, 'getOwnAgreement' | 'getAgreement' | 'getServiceAgreement'> {
  return {
    getOwnAgreement: { from: 'all', run: (actor) => presentAgreement(agreement.own(actor)) },
    getAgreement: { from: 'all', run: (actor, { params }) => presentAgreement(agreement.of(actor, params.oid)) },
    getServiceAgreement: { from: 'all', run: (actor) => presentAgreement(agreement.ofAll(actor)) },
  };
}
