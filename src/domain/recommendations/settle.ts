import { type Day, type Instant } from '../clock';
import { AppError, type Fault } from '../errors';
import { type Actor, type PersonRef } from '../people/types';
import { type Plan, type Recommendation } from './types';

type Change = Partial<Recommendation>;

const refOf = ({ oid, name }: PersonRef): PersonRef => ({ oid, name });
const required = (text: string, path: string, message: string): Fault[] => (text.trim() === '' ? [{ path, code: 'required', message }] : []);

function ensureNone(faults: readonly Fault[], sentence: string): void {
  if (faults.length > 0) throw new AppError('invalid', sentence, { faults });
}

/** Whether nothing more is asked of anybody: signed off, not required, moved to a plan, or merged into another (domain.md §7). */
export function isOver({ status }: Pick<Recommendation, 'status'>): boolean {
  return status === 'signedOff' || status === 'notRequired' || status === 'movedToPlan' || status === 'merged';
}

/** Whether it is agreed that nobody does it for now: it comes back by itself on the day after `toleratedUntil` (domain.md §7). */
export function isTolerated({ status, toleratedUntil }: Pick<Recommendation, 'status' | 'toleratedUntil'>, today: Day): boolean {
  return (status === 'notStarted' || status === 'inProgress') && toleratedUntil >= today;
}

/** It need not be done. Throws `invalid` without the reason. */
export function decideNotRequired(reason: string, now: Instant): Change {
  ensureNone(required(reason, 'reason', 'Say why it is not required.'), 'It was not settled.');
  return { status: 'notRequired', ...settled(now) };
}

/** It goes on in another plan, under that plan's own reference (domain.md §7). Throws `invalid`. */
export function decideMoveToPlan({ plan, planReference, reason }: { plan: Plan; planReference: string; reason: string }, now: Instant): Change {
  ensureNone([...required(planReference, 'planReference', 'Give its reference in that plan, so that it can be found there.'), ...required(reason, 'reason', 'Say why it moves.')], 'It was not moved.');
  return { status: 'movedToPlan', plan, planReference: planReference.trim(), ...settled(now) };
}

/** Not going to be done until that day, with the reason; then it comes back (domain.md §7). Throws `invalid`. */
export function decideTolerate({ until, reason }: { until: Day; reason: string }, by: Actor, now: Instant, today: Day): Change {
  const faults: Fault[] = [];
  if (!until) faults.push({ path: 'until', code: 'required', message: 'Choose the day on which it comes back.' });
  else if (until <= today) faults.push({ path: 'until', code: 'past', message: 'Choose a day after today.' });
  ensureNone([...faults, ...required(reason, 'reason', 'Say why it is not going to be done for now.')], 'It was not tolerated.');
  return { toleratedUntil: until, toleratedReason: reason.trim(), toleratedBy: refOf(by), ragOverride: undefined, lastUpdateAt: now };
}

/**
 * Several become one service action, and each keeps its link (domain.md §7). `into` is what it goes on in. Throws
 * `invalid` where that is itself, is for one child, or is over: nobody would look there any more.
 */
export function decideMerge(recommendation: Recommendation, into: Recommendation | undefined, reason: string, now: Instant): Change {
  ensureNone([...targetFaults(recommendation, into), ...required(reason, 'reason', 'Say why they are one action.')], 'It was not merged.');
  return { status: 'merged', mergedInto: into?.reference ?? '', ...settled(now) };
}

function targetFaults({ reference }: Recommendation, into: Recommendation | undefined): Fault[] {
  const fault = (code: string, message: string): Fault[] => [{ path: 'into', code, message }];
  if (!into) return fault('unknown', 'There is no such recommendation that you can see. Check its reference.');
  if (into.reference === reference) return fault('same', 'It cannot be merged into itself.');
  if (into.level !== 'service') return fault('child', `${into.reference} is for one child. Choose one for the service.`);
  return isOver(into) ? fault('over', `${into.reference} is no longer open. Reopen it first, or choose another.`) : [];
}

/** Somebody else owns it: a person, or a role. Throws `invalid` without either, or where nothing changes. */
export function decideReassign({ owner, ownerRole }: Recommendation, next: { owner: PersonRef | undefined; ownerRole: string }, reason: string, now: Instant): Change {
  const role = next.ownerRole.trim();
  const faults: Fault[] = [];
  if (!next.owner && role === '') faults.push({ path: 'owner', code: 'required', message: 'Choose who owns it now.' });
  else if (next.owner ? next.owner.oid === owner?.oid : !owner && role === ownerRole) faults.push({ path: 'owner', code: 'same', message: 'They own it already.' });
  ensureNone([...faults, ...required(reason, 'reason', 'Say why it changes hands.')], 'Its owner was not changed.');
  return { owner: next.owner && refOf(next.owner), ownerRole: next.owner ? '' : role, lastUpdateAt: now };
}

/** What ends with it: a colour set by hand, and that it was tolerated. */
function settled(now: Instant): Change {
  return { ragOverride: undefined, ...notTolerated, lastUpdateAt: now };
}

/** What an update or a reopening takes away. */
export const notTolerated = { toleratedUntil: '', toleratedReason: '', toleratedBy: undefined } as const;
