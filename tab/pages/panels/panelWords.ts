import type { AgendaEntry, ItemMember, PanelItemResource, PanelResource, PanelRow } from '../../../src/contract/panels';
import type { Tone } from '../../components/Tag';
import { plural } from '../../words/dates';

export type Role = PanelResource['members'][number]['role'];
export const roleNames: Record<Role, string> = {
  chair: 'Independent chair',
  executiveDirector: 'Executive director',
  assistantDirector: 'Assistant director',
  qaLead: 'Quality assurance lead',
  headOfService: 'Head of service',
  member: 'Member',
};

export const panelStates: Record<PanelRow['state'], { label: string; tone: Tone }> = {
  planned: { label: 'Planned', tone: 'info' },
  inSession: { label: 'In session', tone: 'brand' },
  closed: { label: 'Finished', tone: 'good' },
  cancelled: { label: 'Cancelled', tone: 'neutral' },
};

export const itemStates: Record<AgendaEntry['state'], { label: string; tone: Tone }> = {
  reading: { label: 'Being read', tone: 'info' },
  discussing: { label: 'In discussion', tone: 'brand' },
  decided: { label: 'Decided', tone: 'good' },
  deferred: { label: 'Put off', tone: 'warning' },
};

export type ConflictKind = PanelItemResource['suggestedConflicts'][number];
export const conflictKinds: Record<ConflictKind, { label: string; hint: string; suggested: string }> = {
  lineManager: { label: 'I manage, or managed, somebody who worked on it', hint: 'The worker, their manager, or anybody above or below them in your line.', suggested: 'You are the line manager.' },
  sameTeam: { label: 'It is about my own team', hint: 'Your team worked with the child or the family.', suggested: 'The review is about your team.' },
  formerWorker: { label: 'I worked with this child or family', hint: 'Now or at any time before.', suggested: 'The child was allocated to you before.' },
  personal: { label: 'I know somebody in it', hint: 'The child, the family, the worker or the reviewer, outside work.', suggested: 'You may know somebody in it.' },
  other: { label: 'Something else', hint: 'Anything that others could think sways you.', suggested: 'There may be another conflict.' },
};

export const exemptionNames: Record<NonNullable<ItemMember['reason']>, string> = {
  author: 'wrote the review',
  worker: 'is the allocated worker',
  lineManager: 'is the line manager',
  declared: 'declared a conflict of interest',
  pinned: 'has a conflict of interest that a quality assurance lead recorded',
};

type Quorum = AgendaEntry['quorum'];

/** Who counts for a review: "4 of 4, 1 exempt" (domain.md §6). `met` is about who is in the room, so before a meeting it is left out. */
export function quorumInWords({ present, of, exempt, undeclared, met }: Quorum, meeting: boolean): string {
  const asked = undeclared > 0 ? `, ${undeclared} not declared yet` : '';
  const out = exempt > 0 ? `, ${exempt} exempt` : '';
  if (!meeting) return `${plural(of, 'member')} can decide${out}${asked}`;
  return `${met ? 'Quorum met' : 'No quorum yet: 3 are needed'}. ${present} of ${of} present${out}${asked}`;
}

/** Whether enough members are left for a quorum, whoever comes. */
export const canBeQuorate = ({ of }: Quorum): boolean => of >= 3;

/** How long moderation takes, due within 20 working days. */
export function moderationInWords({ workingDays, late }: AgendaEntry['moderation'], over = false): string {
  const words = over ? `${plural(workingDays, 'working day')} after submission` : `${plural(workingDays, 'working day')} since submission`;
  return late ? `Late: ${words}` : words;
}

/** What waits for the person on one panel; undefined when nothing does. */
export function waitingInWords({ toDeclare, toRead, read }: PanelRow['mine']): string | undefined {
  const parts = [toDeclare > 0 ? `${plural(toDeclare, 'review')} to declare on` : '', toRead > 0 ? `${plural(toRead, 'review')} to read` : ''].filter(Boolean);
  if (parts.length > 0) return parts.join(', ');
  return read > 0 ? `All read: ${plural(read, 'review')}` : undefined;
}

/** Where the person is with one review of the agenda. */
export function ownProgress({ standing, reading, state }: Pick<AgendaEntry, 'standing' | 'reading' | 'state'>): { label: string; tone: Tone } | undefined {
  if (standing === 'office') return undefined;
  if (standing === 'undeclared') return { label: 'Declare first', tone: 'warning' };
  if (reading === 'submitted') return { label: 'You have read it', tone: 'good' };
  if (state !== 'reading' && state !== 'discussing') return undefined;
  return reading === 'started' ? { label: 'Your reading is begun', tone: 'info' } : { label: 'To read', tone: 'info' };
}

/** Names as a sentence says them: "Devon, Greer and Imani". */
export function namesInWords(people: readonly { name: string }[]): string {
  const names = people.map(({ name }) => name);
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Whose reading of a review is missing, by what is in the way. */
export function unreadBy(members: readonly ItemMember[]): { undeclared: ItemMember[]; toRead: ItemMember[] } {
  return { undeclared: members.filter(({ standing }) => standing === 'undeclared'), toRead: members.filter(({ standing, reading }) => standing === 'cleared' && reading !== 'submitted') };
}
