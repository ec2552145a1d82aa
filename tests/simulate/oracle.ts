import { type Day, daysFrom, isWorkingDay, mondayOf, shift, workingDay, workingDaysFrom } from './calendar';
import { type Facts, nameOf, type Owed, type PersonFact, type RecommendationFact, type ReviewFact } from './facts';

/**
 * Says from the facts of each morning who was to be told of what (domain.md §9), written out plainly and sharing nothing
 * with the engine. Asked once for each day on which reminders went out, in order.
 */
export interface Oracle {
  /** What was due on that day. */
  owedOn(day: Day, facts: Facts): Owed[];
}

/** Asked of thousands of recommendations a day. */
const leadsKnown = new WeakMap<Facts, readonly PersonFact[]>();
function leadsOf(facts: Facts): readonly PersonFact[] {
  const leads = leadsKnown.get(facts) ?? [...facts.people.values()].filter((person) => has(person, 'QaLead'));
  leadsKnown.set(facts, leads);
  return leads;
}
const has = (person: PersonFact | undefined, role: string): boolean => person?.roles.includes(role) ?? false;
const awayOn = (person: PersonFact | undefined, day: Day) => person?.leaves.find(({ from, until }) => from <= day && day <= until);

export function createOracle(start: Day): Oracle {
  /** When each person was last there on a day on which reminders went out. */
  const served = new Map<string, Day>();
  let lastRun = shift(start, -1);
  const asked = new Set<string>();

  return {
    owedOn(day, facts) {
      const owed = new Map<string, Owed>();
      const standIn = (oid: string): string | undefined => standInOn(facts, oid, day);
      const tell = (oid: string | undefined, rule: string, reference: string, turn: (on: Day) => boolean, coverSees: (cover: PersonFact) => boolean): void => {
        const person = facts.people.get(oid ?? '');
        if (!person) return;
        const isAway = awayOn(person, day) !== undefined;
        const to = isAway ? standIn(person.oid) : person.oid;
        const receiver = facts.people.get(to ?? '');
        if (!receiver || (isAway && !coverSees(receiver))) return;
        const since = isAway ? lastRun : (served.get(person.oid) ?? lastRun);
        if (!daysBetween(since, day).some(turn)) return;
        put(owed, { day, to: receiver.oid, rule, reference, coverFor: isAway ? person.oid : '' });
      };
      for (const review of facts.reviews) ofReview(facts, review, day, tell);
      for (const recommendation of facts.recommendations) ofRecommendation(facts, recommendation, day, tell);
      for (const each of monthly(facts, day, standIn, asked)) put(owed, each);
      for (const person of facts.people.values()) if (!awayOn(person, day)) served.set(person.oid, day);
      lastRun = day;
      return [...owed.values()];
    },
  };
}

/** What is one's own is not told again for somebody else. */
function put(owed: Map<string, Owed>, one: Owed): void {
  const key = `${one.to} ${one.rule} ${one.reference}`;
  const known = owed.get(key);
  if (!known || one.coverFor < known.coverFor) owed.set(key, one);
}

function daysBetween(after: Day, upTo: Day): Day[] {
  const days: Day[] = [];
  for (let day = shift(after, 1); day <= upTo; day = shift(day, 1)) days.push(day);
  return days;
}

/** Whoever is there of the cover, their cover, and so on. */
function standInOn(facts: Facts, oid: string, day: Day): string | undefined {
  const been = [oid];
  for (let current = oid; ; ) {
    const leave = awayOn(facts.people.get(current), day);
    if (!leave) return current;
    if (leave.coverOid === undefined || been.includes(leave.coverOid)) return undefined;
    current = leave.coverOid;
    been.push(current);
  }
}

type Tell = (oid: string | undefined, rule: string, reference: string, turn: (on: Day) => boolean, coverSees: (cover: PersonFact) => boolean) => void;

function ofReview(facts: Facts, { reference, state, dueDay, submittedDay, reviewerOid, authors }: ReviewFact, today: Day, tell: Tell): void {
  const sees = (person: PersonFact): boolean => has(person, 'QaLead') || has(person, 'QaCoordinator') || person.oid === reviewerOid;
  if (state === 'assigned' || state === 'inProgress') {
    const isLastDay = (on: Day): boolean => on === (isWorkingDay(dueDay) ? dueDay : workingDay(dueDay, -1));
    const late = (on: Day): number => (on > dueDay ? workingDaysFrom(dueDay, on) : 0);
    const lateTurn = (on: Day): boolean => isWorkingDay(on) && late(on) > 0 && late(on) % 2 === 0;
    const before = (on: Day): boolean => isWorkingDay(on) && on <= dueDay && ([10, 5, 1].includes(workingDaysFrom(on, dueDay)) || isLastDay(on));
    tell(reviewerOid, dueDay < today ? 'reviewLate' : 'reviewDue', reference, (on) => before(on) || lateTurn(on), sees);
    for (const person of facts.people.values()) if (has(person, 'QaCoordinator')) tell(person.oid, 'reviewLateCopy', reference, (on) => lateTurn(on) && late(on) > 5, sees);
  }
  if (state === 'submitted') {
    const waits = (on: Day): boolean => isWorkingDay(on) && on > submittedDay && (workingDaysFrom(submittedDay, on) - 1) % 3 === 0;
    for (const person of facts.people.values()) if (has(person, 'QaLead') && !authors.includes(person.oid)) tell(person.oid, 'checkWaiting', reference, waits, sees);
  }
}

/** Weekly, and after the eighth time every second week. */
const isWeekly = (overdue: number): boolean => overdue > 0 && (overdue <= 56 ? overdue % 7 === 0 : (overdue - 56) % 14 === 0);
const isOpen = ({ status, toleratedUntil }: RecommendationFact, today: Day): boolean => (status === 'notStarted' || status === 'inProgress') && toleratedUntil < today;

const seesIt = ({ ownerOid, raisedByOid, team }: RecommendationFact) => (person: PersonFact): boolean =>
  has(person, 'QaLead') || has(person, 'QaCoordinator') || has(person, 'SeniorLeader') || person.oid === ownerOid || person.oid === raisedByOid || (has(person, 'Manager') && person.team !== '' && person.team === team);

function ofRecommendation(facts: Facts, fact: RecommendationFact, today: Day, tell: Tell): void {
  const { reference, status, dueDay, ownerOid, toleratedUntil } = fact;
  const sees = seesIt(fact);
  const leads = leadsOf(facts);
  if (status === 'done') {
    const beginsWeek = (on: Day): boolean => isWorkingDay(on) && mondayOf(workingDay(on, -1)) !== mondayOf(on);
    for (const { oid } of leads) if (oid !== ownerOid) tell(oid, 'awaitingSignOff', reference, beginsWeek, (cover) => cover.oid !== ownerOid && sees(cover));
    return;
  }
  if (!isOpen(fact, today)) return;
  if (toleratedUntil !== '') for (const oid of new Set([ownerOid, ...leads.map((lead) => lead.oid)])) tell(oid, 'toleratedNoMore', reference, (on) => on === shift(toleratedUntil, 1), sees);
  const overdue = (on: Day): number => daysFrom(dueDay, on);
  tell(ownerOid, dueDay < today ? 'recommendationOverdue' : 'recommendationDue', reference, (on) => [-14, -5, 0].includes(overdue(on)) || isWeekly(overdue(on)), sees);
  const owner = facts.people.get(ownerOid ?? '');
  const manager = facts.people.get(owner?.managerOid ?? '');
  const managerSees = manager !== undefined && sees(manager);
  const from = (days: number) => (on: Day): boolean => overdue(on) >= days && isWeekly(overdue(on));
  if (managerSees && overdue(today) >= 14) tell(manager.oid, 'recommendationEscalated', reference, from(14), sees);
  const toLeads = owner === undefined ? 7 : !managerSees && overdue(today) >= 14 ? 14 : 28;
  if (overdue(today) >= toLeads) for (const { oid } of leads) tell(oid, 'recommendationEscalated', reference, from(toLeads), sees);
}

/** Everybody who owns something open is asked once before a meeting, on the fifth working day before it or as soon after as may be. */
function monthly(facts: Facts, day: Day, standIn: (oid: string) => string | undefined, asked: Set<string>): Owed[] {
  return facts.meetings.flatMap((meeting) => {
    if (day > meeting.day || day < workingDay(meeting.day, -5)) return [];
    const open = facts.recommendations.filter((fact) => isOpen(fact, day) && facts.people.has(fact.ownerOid ?? ''));
    return [...new Set(open.map(({ ownerOid }) => ownerOid ?? ''))].flatMap((oid) => {
      const isAway = awayOn(facts.people.get(oid), day) !== undefined;
      const receiver = facts.people.get((isAway ? standIn(oid) : oid) ?? '');
      const theirs = open.filter((fact) => fact.ownerOid === oid && receiver && (!isAway || seesIt(fact)(receiver)));
      const name = `${meeting.reference} ${receiver?.oid ?? ''} ${isAway ? oid : ''}`;
      if (!receiver || theirs.length === 0 || asked.has(name)) return [];
      asked.add(name);
      return theirs.map(({ reference }): Owed => ({ day, to: receiver.oid, rule: 'monthlyUpdate', reference, coverFor: isAway ? oid : '' }));
    });
  });
}

export const namesOf = (owed: readonly Owed[]): Set<string> => new Set(owed.map(nameOf));
