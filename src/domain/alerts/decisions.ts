import { type Instant } from '../clock';
import { AppError, type Fault } from '../errors';
import { type Actor } from '../people/types';
import { type Alert, type AlertKind, alertKinds } from './types';

/** What somebody says when they raise an alert. */
export interface Raising {
  /** Made when the person began to write it: the same attempt twice is one alert. */
  attempt: string;
  kind: string;
  seen: string;
}

const known = (kind: string): kind is AlertKind => (alertKinds as readonly string[]).includes(kind);

/** A new alert but for its reference (domain.md §3.7). Throws `invalid` with every fault. */
export function decideRaise(reviewReference: string, { attempt, kind, seen }: Raising, actor: Actor, now: Instant): Omit<Alert, 'reference'> {
  const faults: Fault[] = [];
  if (!/^[\w-]{8,64}$/.test(attempt)) faults.push({ path: 'attempt', code: 'format', message: 'The attempt needs an id of its own: 8 to 64 letters, digits or hyphens.' });
  if (!known(kind)) faults.push({ path: 'kind', code: 'required', message: 'Choose what the alert is about.' });
  if (!seen.trim()) faults.push({ path: 'seen', code: 'required', message: 'Say what you saw.' });
  if (faults.length > 0 || !known(kind)) throw new AppError('invalid', 'The alert was not raised. Check the marked answers.', { faults });
  return {
    originKey: `${reviewReference}/${attempt}`,
    reviewReference,
    kind,
    state: 'open',
    seen: seen.trim(),
    raisedBy: { oid: actor.oid, name: actor.name },
    raisedAt: now,
    acknowledgedBy: undefined,
    acknowledgedAt: undefined,
    outcome: '',
    outcomeBy: undefined,
    outcomeAt: undefined,
    revision: 1,
  };
}

/** Whether what is stored is what this attempt wanted to raise: then it was raised already. */
export function isSameAlert(existing: Alert, wanted: Omit<Alert, 'reference'>): boolean {
  return existing.originKey === wanted.originKey && existing.kind === wanted.kind && existing.seen === wanted.seen && existing.raisedBy.oid === wanted.raisedBy.oid;
}

/** What acknowledging changes: somebody has it in hand, and the reminders end. */
export function decideAcknowledge(actor: Actor, now: Instant): Partial<Alert> {
  return { state: 'acknowledged', acknowledgedBy: { oid: actor.oid, name: actor.name }, acknowledgedAt: now };
}

/** What recording the outcome changes. Throws `invalid` without words: an alert stays on the review with what was done. */
export function decideOutcome(outcome: string, actor: Actor, now: Instant): Partial<Alert> {
  if (!outcome.trim()) throw new AppError('invalid', 'The outcome was not recorded. Check the marked answer.', { faults: [{ path: 'outcome', code: 'required', message: 'Say what was done, and what it changed for the child.' }] });
  return { state: 'closed', outcome: outcome.trim(), outcomeBy: { oid: actor.oid, name: actor.name }, outcomeAt: now };
}
