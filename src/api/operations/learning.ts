import { type Services } from '../../services/types';
import { presentSimilar } from '../presenters/learning';
import { type Operations } from './types';

/** What the past has to say. */
export function learningOperations({ learning }: Services): Pick<Operations, 'findSimilar'> {
  return { findSimilar: { run: (actor, { body }) => presentSimilar(learning.findSimilar(actor, body)) } };
}
