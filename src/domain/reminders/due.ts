import { addWorkingDays, inSendingHours, isWorkingDay, workingDaysBetween } from '../cycle/workingDays';
import { type Day, type Instant, londonDay } from '../clock';
import { isWalled } from '../moderation/standing';
import { type Actor, type Role } from '../people/types';
import { decide } from '../permissions/decide';
import { signOffDueDay } from '../recommendations/decisions';
import { daysBetween } from '../recommendations/rag';
import { isTolerated } from '../recommendations/settle';
import { type Recommendation } from '../recommendations/types';
import { checkersOf } from '../reviews/checkers';
import { type Review } from '../reviews/types';
import { defaultRules, type ReminderRuleName, type ReminderRules } from './rules';

/** What a reminder may say of a thing (architecture rule 10): no free text, no name of a child. */
export interface ReminderItem {
  rule: ReminderRuleName;
  reference: string;
  dueDay: Day;
  state: string;
}

/** At most one for a person and day, with everything that is due from them. */
export interface Reminder {
  /** `daily/2026-11-20/<oid>`: planned twice is the same as once. */
  nonce: string;
  recipientOid: string;
  items: readonly ReminderItem[];
}

export interface ReminderWorld {
  reviews: Iterable<Review>;
  recommendations: Iterable<Recommendation>;
  people: Iterable<Actor>;
  /** What members of panels have still to read. */
  unread?: Iterable<UnreadReading>;
}

/** A review that a member of its panel, who is not exempt from it, has not handed a reading in for. */
export interface UnreadReading {
  oid: string;
  panelReference: string;
  reviewReference: string;
  /** On which the panel meets. */
  day: Day;
}

/** `about`: the review that it is about, or comes from; whoever is walled off from that is not told. */
type Tell = (oid: string | undefined, item: ReminderItem, about: string) => void;

/** The people, found at once: there may be thousands of recommendations to ask about. */
interface Staff {
  byOid: ReadonlyMap<string, Actor>;
  leads: readonly Actor[];
  /** Those who may check some review. */
  checkers: readonly Actor[];
  coordinators: readonly Actor[];
}

function staffOf(people: Iterable<Actor>): Staff {
  const all = [...people];
  const holders = (role: Role): Actor[] => all.filter(({ roles }) => roles.includes(role));
  return { byOid: new Map(all.map((person) => [person.oid, person])), leads: holders('QaLead'), checkers: all.filter(({ roles }) => roles.includes('QaLead') || roles.includes('PanelChair')), coordinators: holders('QaCoordinator') };
}

/** What is to be sent now (domain.md §9): nothing outside sending hours, one message a person, most pressing first. Pure. */
export function dueReminders(world: ReminderWorld, now: Instant, rules: ReminderRules = defaultRules): Reminder[] {
  if (!inSendingHours(now)) return [];
  const today = londonDay(now);
  const staff = staffOf(world.people);
  const items = new Map<string, Map<string, ReminderItem>>();
  const tell: Tell = (oid, item, about) => {
    if (!oid || isWalled(staff.byOid.get(oid)?.standings.get(about))) return;
    const known = items.get(oid) ?? new Map<string, ReminderItem>();
    known.set(`${item.rule} ${item.reference}`, item);
    items.set(oid, known);
  };
  for (const review of world.reviews) remindOfReview(review, staff, today, rules, tell);
  const week: Week = { fallen: daysSinceLastWorkingDay(today), begins: isFirstWorkingDayOfWeek(today) };
  for (const recommendation of world.recommendations) remindOfRecommendation(recommendation, staff, today, week, rules, tell);
  for (const unread of world.unread ?? []) remindOfReading(unread, today, rules, tell);
  return [...items].map(([oid, due]) => ({ nonce: `daily/${today}/${oid}`, recipientOid: oid, items: [...due.values()].sort(byDueDay) }));
}

function byDueDay(a: ReminderItem, b: ReminderItem): number {
  if (a.dueDay !== b.dueDay) return a.dueDay < b.dueDay ? -1 : 1;
  if (a.reference !== b.reference) return a.reference < b.reference ? -1 : 1;
  return 0;
}

function remindOfReview(review: Review, staff: Staff, today: Day, rules: ReminderRules, tell: Tell): void {
  const { reference, dueDay, state } = review;
  if (state === 'assigned' || state === 'inProgress') {
    const left = workingDaysBetween(today, dueDay);
    const late = -left;
    const { before, lateEvery, copyAfter } = rules.reviewDeadline;
    if (left === 0 ? isDueToday(dueDay, today) : before.includes(left)) tell(review.reviewer.oid, { rule: 'reviewDue', reference, dueDay, state }, reference);
    if (late <= 0 || late % lateEvery !== 0) return;
    tell(review.reviewer.oid, { rule: 'reviewLate', reference, dueDay, state }, reference);
    if (late > copyAfter) for (const { oid } of staff.coordinators) tell(oid, { rule: 'reviewLateCopy', reference, dueDay, state }, reference);
  }
  if (state === 'submitted' && review.submittedAt) {
    const waited = workingDaysBetween(londonDay(review.submittedAt), today);
    const { first, every } = rules.firstLineCheck;
    if (waited < first || (waited - first) % every !== 0) return;
    for (const { oid } of checkersOf(review, staff.checkers)) tell(oid, { rule: 'checkWaiting', reference, dueDay: addWorkingDays(londonDay(review.submittedAt), first), state }, reference);
  }
}

/** Only what is still unread, and only on the days that domain.md §9 names. */
function remindOfReading({ oid, panelReference, reviewReference, day }: UnreadReading, today: Day, { panelReading }: ReminderRules, tell: Tell): void {
  if (panelReading.before.includes(workingDaysBetween(today, day))) tell(oid, { rule: 'readingDue', reference: `${panelReference}/${reviewReference}`, dueDay: day, state: 'reading' }, reviewReference);
}

/** Zero working days are left on the day itself and, for a due day at a weekend, on no working day: then the last one before it. */
function isDueToday(dueDay: Day, today: Day): boolean {
  return isWorkingDay(dueDay) ? dueDay === today : addWorkingDays(dueDay, -1) === today;
}

/** What is the same for every recommendation of a day: worked out once, for there may be thousands. */
interface Week {
  /** The days whose reminders go out today. */
  fallen: readonly Day[];
  /** Today is the first working day of the week. */
  begins: boolean;
}

function remindOfRecommendation(recommendation: Recommendation, staff: Staff, today: Day, week: Week, rules: ReminderRules, tell: Tell): void {
  const { reference, dueDay, status, owner, sourceReference, toleratedUntil } = recommendation;
  if (status === 'done') {
    // A weekly digest: on the first working day of the week.
    if (!week.begins) return;
    const item: ReminderItem = { rule: 'awaitingSignOff', reference, dueDay: signOffDueDay(recommendation) || dueDay, state: status };
    for (const { oid } of staff.leads) if (oid !== owner?.oid) tell(oid, item, sourceReference);
    return;
  }
  if (status !== 'notStarted' && status !== 'inProgress') return;
  if (isTolerated(recommendation, today)) return;
  if (toleratedUntil !== '' && week.fallen.some((day) => daysBetween(toleratedUntil, day) === 1)) {
    const back: ReminderItem = { rule: 'toleratedNoMore', reference, dueDay, state: status };
    tell(owner?.oid, back, '');
    for (const { oid } of staff.leads) tell(oid, back, oid === owner?.oid ? '' : sourceReference);
  }
  if (!dueDay) return;
  const { before, lateEvery, toManagerAfter, toQaLeadAfter } = rules.recommendationDue;
  // What is theirs to do an owner is told, wherever it comes from.
  const theirs = '';
  // A reminder whose day falls on a weekend or holiday goes out on the next working day.
  const fell = (wanted: (overdue: number) => boolean): boolean => week.fallen.some((day) => wanted(daysBetween(dueDay, day)));
  const item = (rule: ReminderRuleName): ReminderItem => ({ rule, reference, dueDay, state: status });
  const weekly = (overdue: number): boolean => overdue > 0 && overdue % lateEvery === 0;
  if (fell((overdue) => overdue === 0 || before.includes(-overdue))) tell(owner?.oid, item(dueDay < today ? 'recommendationOverdue' : 'recommendationDue'), theirs);
  if (!fell(weekly)) return;
  tell(owner?.oid, item('recommendationOverdue'), theirs);
  const overdue = daysBetween(dueDay, today);
  const manager = managerWhoSees(recommendation, staff);
  if (overdue >= toManagerAfter) tell(manager?.oid, item('recommendationEscalated'), sourceReference);
  // Where nobody is there to remind, because a role owns it or no manager may see it, the QA leads are told at once.
  const nobodyElse = !owner || (overdue >= toManagerAfter && !manager);
  if (overdue >= toQaLeadAfter || nobodyElse) for (const { oid } of staff.leads) tell(oid, item('recommendationEscalated'), oid === owner?.oid ? theirs : sourceReference);
}

/** The owner's manager, unless they may not see it: a reminder of what cannot be opened helps nobody and gives its existence away. */
function managerWhoSees(recommendation: Recommendation, { byOid }: Staff): Actor | undefined {
  const owner = byOid.get(recommendation.owner?.oid ?? '');
  const manager = byOid.get(owner?.managerOid ?? '');
  return manager && decide(manager, { action: 'recommendation.see', recommendation }).allowed ? manager : undefined;
}

/** Today and the days before it that were no working days: their reminders go out today. */
function daysSinceLastWorkingDay(today: Day): Day[] {
  const days = [today];
  const last = addWorkingDays(today, -1);
  for (let back = 1; back < daysBetween(last, today); back += 1) days.push(shift(today, -back));
  return days;
}

function isFirstWorkingDayOfWeek(today: Day): boolean {
  return mondayOf(addWorkingDays(today, -1)) !== mondayOf(today);
}

const shift = (day: Day, days: number): Day => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

function mondayOf(day: Day): Day {
  const weekday = new Date(Date.parse(day)).getUTCDay();
  return shift(day, -((weekday + 6) % 7));
}
