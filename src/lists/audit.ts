import { type AuditEntry } from '../domain/audit/types';
import { defineList } from './define';
import { key, note, number, requiredInstant, requiredPerson, text } from './fields';

/** `PIR-2025-07#000012`: one place in one chain, so that two servers cannot both take it. */
export const chainKey = (entry: Pick<AuditEntry, 'subject' | 'seq'>): string => `${entry.subject}#${String(entry.seq).padStart(6, '0')}`;

/** The audit, chained per subject; only added to. */
export const auditList = defineList<AuditEntry>('Audit', {
  description: 'Who did what and when, chained per subject; only added to.',
  keyColumn: 'chainKey',
  keyOf: chainKey,
  fields: {
    eventId: key(),
    subject: text({ indexed: true }),
    seq: number(),
    at: requiredInstant({ indexed: true }),
    actor: requiredPerson({ indexed: true }),
    action: text({ indexed: true }),
    itemKey: text({ indexed: true }),
    fromRevision: number(),
    toRevision: number(),
    summary: note(),
    previousHash: text(),
    hash: text(),
  },
});
