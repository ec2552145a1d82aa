import { type AuditDraft } from '../../domain/audit/types';
import { type Actor } from '../../domain/people/types';
import { type ServiceContext } from '../context';

export const READ = 'review.read';
export const EXPORTED = 'review.exported';

/** Who opened or took out a review stands in the review's own chain, where removing it shows. It explains no revision: nothing was changed. */
export function draftOf(reference: string, actor: Actor, at: string, action: string, eventId: string): AuditDraft {
  return { subject: reference, eventId, at, actor: { oid: actor.oid, name: actor.name }, action, itemKey: `Reviews/${reference}`, fromRevision: 0, toRevision: 0, summary: action === READ ? 'opened' : 'Word' };
}

/** Recorded before the file is given: an export that cannot be recorded does not happen. Throws when Graph is away. */
export async function recordExport({ stores, clock }: ServiceContext, actor: Actor, reference: string): Promise<void> {
  const at = clock.now();
  await stores.audit.append(draftOf(reference, actor, at, EXPORTED, `exported/${reference}/${actor.oid}/${at}`), 'save');
}
