import type { Contract } from '../../../../src/contract';
import type { PersonRow } from '../../../../src/contract/app';
import type { PanelCandidate, PanelResource } from '../../../../src/contract/panels';
import type { Body } from '../../../../src/contract/route';
import type { SummaryError } from '../../../components/ErrorSummary';
import { fieldId } from '../../../components/fieldId';
import { londonInstant, londonOf, monthsLater } from '../../../words/london';
import type { Role } from '../panelWords';

export interface DraftMember {
  oid: string;
  name: string;
  role: Role;
}

/** A panel while it is planned. */
export interface PanelDraft {
  day: string;
  time: string;
  minutes: string;
  members: DraftMember[];
  chairOid: string;
  agenda: string[];
  hideGrades: boolean;
}

/** Panels meet every two months (domain.md §6). */
const MONTHS_BETWEEN = 2;
/** Members who must be free of conflicts to decide on a review. */
const QUORUM = 3;
const LONGEST = 480;
const SHORTEST = 15;

/** What is suggested: two months after the last panel, at its time, with its members; never in the past. */
export function suggestDraft(today: string, last: Pick<PanelResource, 'startsAt' | 'minutes' | 'members' | 'chair'> | undefined): PanelDraft {
  const nothing: PanelDraft = { day: '', time: '10:00', minutes: '90', members: [], chairOid: '', agenda: [], hideGrades: false };
  if (!last) return nothing;
  const { day, time } = londonOf(last.startsAt);
  let months = MONTHS_BETWEEN;
  while (day && today && monthsLater(day, months) <= today) months += MONTHS_BETWEEN;
  return { ...nothing, day: monthsLater(day, months), time, minutes: String(last.minutes), members: last.members.map(({ oid, name, role }) => ({ oid, name, role })), chairOid: last.chair.oid };
}

/** The place on a panel that somebody's role in the app suggests. */
export function roleFor({ roles }: Pick<PersonRow, 'roles'>): Role {
  if (roles.includes('PanelChair')) return 'chair';
  return roles.includes('QaLead') ? 'qaLead' : 'member';
}

/** What must be put right in when and how long it is. */
export function faultsOfTime({ day, time, minutes }: Pick<PanelDraft, 'day' | 'time' | 'minutes'>, today: string): SummaryError[] {
  const count = Number(minutes);
  return [
    ...(day ? [] : [{ message: 'Choose the day of the panel.', to: fieldId('day') }]),
    ...(day && day < today ? [{ message: 'Choose a day that is not in the past.', to: fieldId('day') }] : []),
    ...(/^\d{2}:\d{2}$/.test(time) ? [] : [{ message: 'Choose the time at which it begins.', to: fieldId('time') }]),
    ...faultsOfMinutes(minutes, count),
  ];
}

function faultsOfMinutes(minutes: string, count: number): SummaryError[] {
  if (minutes.trim() !== '' && Number.isInteger(count) && count >= SHORTEST && count <= LONGEST) return [];
  return [{ message: `Say how long it is, in whole minutes from ${SHORTEST} to ${LONGEST}.`, to: fieldId('minutes') }];
}

/** What must be put right in who is on it. */
export function faultsOfMembers({ members, chairOid, minutes }: Pick<PanelDraft, 'members' | 'chairOid' | 'minutes'>): SummaryError[] {
  return [
    ...faultsOfMinutes(minutes, Number(minutes)),
    ...(members.length >= QUORUM ? [] : [{ message: `Choose at least ${QUORUM} members: so many must be free of conflicts to decide on a review.`, to: fieldId('members') }]),
    ...(members.length > 0 && !members.some(({ oid }) => oid === chairOid) ? [{ message: 'Choose who chairs.', to: fieldId('chairOid') }] : []),
  ];
}

/** Everything that must be put right before it can be scheduled, in the order of the page. */
export function faultsOfDraft(draft: PanelDraft, today: string): SummaryError[] {
  const time = faultsOfTime(draft, today);
  return [...time, ...faultsOfMembers(draft).filter(({ to }) => !time.some((fault) => fault.to === to))];
}

/** The same as the server is asked it. */
export function bodyOfDraft({ day, time, minutes, members, chairOid, agenda, hideGrades }: PanelDraft, attempt: string): Body<Contract['schedulePanel']> {
  return { attempt, startsAt: londonInstant(day, time), minutes: Number(minutes), chairOid, members: members.map(({ oid, role }) => ({ oid, role })), agenda, hideGrades };
}

/** The server's faults, each at the field of the page that it is about. */
export function errorsOfPanel(faults: readonly { path: string; message: string }[]): SummaryError[] {
  return faults.map(({ path, message }) => ({ message, to: fieldId(path === 'startsAt' ? 'day' : path.replace(/^(members|agenda)\..*$/, '$1')) }));
}

/** The one that waits longest first. */
export function byWaiting(candidates: readonly PanelCandidate[]): PanelCandidate[] {
  return [...candidates].sort((a, b) => b.workingDays - a.workingDays || a.reference.localeCompare(b.reference));
}

/** The agenda with one review a place earlier or later; as it was at either end. */
export function moved(agenda: readonly string[], reference: string, by: -1 | 1): string[] {
  const from = agenda.indexOf(reference);
  const to = from + by;
  if (from < 0 || to < 0 || to >= agenda.length) return [...agenda];
  const rest = agenda.filter((each) => each !== reference);
  return [...rest.slice(0, to), reference, ...rest.slice(to)];
}
