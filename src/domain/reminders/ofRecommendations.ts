import { type Day } from '../clock';
import { addWorkingDays } from '../cycle/workingDays';
import { type Actor } from '../people/types';
import { decide } from '../permissions/decide';
import { signOffDueDay } from '../recommendations/decisions';
import { daysBetween } from '../recommendations/rag';
import { isTolerated } from '../recommendations/settle';
import { type Recommendation } from '../recommendations/types';
import { byDueDay, type Inbox, type Staff } from './inbox';
import { type ReminderRuleName, type ReminderRules } from './rules';
import { beginsWeek, isTurn } from './turns';
import { type MeetingToCome, type Reminder, type ReminderItem } from './types';

const seen = (recommendation: Recommendation) => (actor: Actor): boolean => decide(actor, { action: 'recommendation.see', recommendation }).allowed;
const isOpen = ({ status }: Recommendation): boolean => status === 'notStarted' || status === 'inProgress';
/** What is theirs to do an owner is told, wherever it comes from. */
const theirs = '';

/** Its due date, the end of its being tolerated, and the sign-off that it waits for. */
export function remindOfRecommendation(recommendation: Recommendation, staff: Staff, today: Day, rules: ReminderRules, inbox: Inbox): void {
  if (recommendation.status === 'done') return remindOfSignOff(recommendation, staff, rules, inbox);
  if (!isOpen(recommendation) || isTolerated(recommendation, today)) return;
  if (recommendation.toleratedUntil !== '') remindOfReturn(recommendation, staff, inbox);
  if (recommendation.dueDay) remindOfDueDay(recommendation, staff, today, rules, inbox);
}

/** Once a week, on its first working day, and never of what the signer or whoever stands in for them owns. */
function remindOfSignOff(recommendation: Recommendation, { leads }: Staff, { awaitingSignOff }: ReminderRules, inbox: Inbox): void {
  const { reference, dueDay, status, owner, sourceReference } = recommendation;
  const item: ReminderItem = { rule: 'awaitingSignOff', reference, dueDay: signOffDueDay(recommendation) || dueDay, state: status };
  const coverMay = (cover: Actor): boolean => cover.oid !== owner?.oid && seen(recommendation)(cover);
  for (const { oid } of leads) if (oid !== owner?.oid) inbox.tell(oid, { item, about: sourceReference, coverMay, fell: (day) => beginsWeek(day, awaitingSignOff.everyWeeks) });
}

/** Its owner and the QA leads hear on the day after the last on which it was tolerated. */
function remindOfReturn(recommendation: Recommendation, { leads }: Staff, inbox: Inbox): void {
  const { reference, dueDay, status, owner, sourceReference, toleratedUntil } = recommendation;
  const telling = { item: { rule: 'toleratedNoMore', reference, dueDay, state: status } as const, coverMay: seen(recommendation), fell: (day: Day) => daysBetween(toleratedUntil, day) === 1 };
  inbox.tell(owner?.oid, { ...telling, about: theirs });
  for (const { oid } of leads) inbox.tell(oid, { ...telling, about: oid === owner?.oid ? theirs : sourceReference });
}

function remindOfDueDay(recommendation: Recommendation, staff: Staff, today: Day, { recommendationDue, slowDown }: ReminderRules, inbox: Inbox): void {
  const { reference, dueDay, status, owner, sourceReference } = recommendation;
  const { before, lateEvery, toManagerAfter, toQaLeadAfter } = recommendationDue;
  const item = (rule: ReminderRuleName): ReminderItem => ({ rule, reference, dueDay, state: status });
  const coverMay = seen(recommendation);
  const isOverdue = (overdue: number): boolean => isTurn(overdue, lateEvery, slowDown);
  inbox.tell(owner?.oid, {
    item: item(dueDay < today ? 'recommendationOverdue' : 'recommendationDue'),
    about: theirs,
    coverMay,
    fell: (day) => {
      const overdue = daysBetween(dueDay, day);
      return overdue === 0 || before.includes(-overdue) || isOverdue(overdue);
    },
  });
  const late = daysBetween(dueDay, today);
  if (late <= 0) return;
  const from = (first: number) => (day: Day): boolean => {
    const overdue = daysBetween(dueDay, day);
    return overdue === first || (overdue > first && isOverdue(overdue));
  };
  const escalated = { item: item('recommendationEscalated'), coverMay };
  const manager = late >= toManagerAfter ? managerWhoSees(recommendation, staff) : undefined;
  inbox.tell(manager?.oid, { ...escalated, about: sourceReference, fell: from(toManagerAfter) });
  // Where nobody is there to remind, because a role owns it, its owner has left or no manager may see it, the QA leads are told in their place.
  const first = !staff.byOid.has(owner?.oid ?? '') ? lateEvery : late >= toManagerAfter && !manager ? toManagerAfter : toQaLeadAfter;
  if (late >= Math.min(first, toQaLeadAfter)) for (const { oid } of staff.leads) inbox.tell(oid, { ...escalated, about: oid === owner?.oid ? theirs : sourceReference, fell: from(Math.min(first, toQaLeadAfter)) });
}

/** The owner's manager, unless they may not see it: a reminder of what cannot be opened helps nobody and gives its existence away. */
function managerWhoSees(recommendation: Recommendation, { byOid }: Staff): Actor | undefined {
  const owner = byOid.get(recommendation.owner?.oid ?? '');
  const manager = byOid.get(owner?.managerOid ?? '');
  return manager && seen(recommendation)(manager) ? manager : undefined;
}

/**
 * Before a tracking meeting every owner is asked once for an update of all that is theirs (domain.md §7, §9), in a message
 * of its own. Whoever becomes an owner, or comes back, between that day and the meeting is asked then.
 */
export function monthlyUpdates({ reference: meeting, day: meets }: MeetingToCome, recommendations: readonly Recommendation[], today: Day, { monthlyUpdate }: ReminderRules, inbox: Inbox): Reminder[] {
  if (today > meets || today < addWorkingDays(meets, -monthlyUpdate.before)) return [];
  const byOwner = new Map<string, Recommendation[]>();
  for (const each of recommendations) {
    if (!each.owner || !isOpen(each) || isTolerated(each, today)) continue;
    const owned = byOwner.get(each.owner.oid);
    if (owned) owned.push(each);
    else byOwner.set(each.owner.oid, [each]);
  }
  return [...byOwner].flatMap(([oid, owned]) => {
    const found = inbox.receiverOf(oid);
    if (!found) return [];
    const { receiver, coverFor } = found;
    const told = coverFor === undefined ? owned : owned.filter((each) => seen(each)(receiver));
    const items = told.map(({ reference, dueDay, status }): ReminderItem => ({ rule: 'monthlyUpdate', reference, dueDay, state: status, ...(coverFor !== undefined && { coverFor }) }));
    const nonce = `monthly/${meeting}/${receiver.oid}${coverFor === undefined ? '' : `/for/${coverFor}`}`;
    return items.length > 0 ? [{ nonce, recipientOid: receiver.oid, items: items.sort(byDueDay) }] : [];
  });
}
