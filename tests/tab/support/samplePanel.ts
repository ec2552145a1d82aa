import type { ItemMember, MeetingResource, ModerationRecord, PanelCandidate, PanelItemResource, PanelResource, PanelRow, ReadingResource, SpreadResource } from '../../../src/contract/panels';
import { partsOf } from '../../../src/domain/templates/parts';
import { template2025 } from '../../../src/domain/templates/template2025';
import { cast } from '../../../infra/local/demo/people';

const ref = ({ oid, name }: { oid: string; name: string }) => ({ oid, name });
const may = { allowed: true };
const mayAll = (...names: string[]) => Object.fromEntries(names.map((name) => [name, may]));

const members: PanelResource['members'] = [
  { ...ref(cast.imani), role: 'chair' },
  { ...ref(cast.devon), role: 'assistantDirector' },
  { ...ref(cast.quinn), role: 'qaLead' },
  { ...ref(cast.ola), role: 'headOfService' },
];
const quorum = { present: 3, of: 3, exempt: 1, undeclared: 0, met: true };
const entry = (reviewReference: string, change: Partial<PanelResource['agenda'][number]> = {}): PanelResource['agenda'][number] => ({
  reviewReference, state: 'reading', standing: 'cleared', reading: 'none', chair: ref(cast.imani), quorum, moderation: { workingDays: 14, late: false }, ...change,
});

/** A panel that was moved once, with a review in every kind of trouble. */
export const samplePanel: PanelResource = {
  reference: 'P-2026-02',
  state: 'planned',
  startsAt: '2026-04-14T13:00:00Z',
  minutes: 90,
  members,
  chair: ref(cast.imani),
  agenda: [
    entry('PIR-2026-07', { reading: 'started' }),
    entry('PIR-2026-03', { standing: 'undeclared', moderation: { workingDays: 24, late: true } }),
    entry('PIR-2026-04', { reading: 'submitted', chairRefusal: 'Imani Strowd did its first-line check.' }),
    entry('PIR-2026-05', { quorum: { present: 0, of: 2, exempt: 2, undeclared: 1, met: false } }),
  ],
  exemptFrom: 1,
  moves: [{ from: '2026-04-07T13:00:00Z', to: '2026-04-14T13:00:00Z', reason: 'The chair sits in court that day.', by: ref(cast.casey), at: '2026-03-20T09:00:00Z' }],
  cancelReason: '',
  abilities: mayAll('change', 'postpone', 'cancel', 'setAgenda', 'start', 'minutes'),
  revision: 4,
};

const row = (change: Partial<PanelRow>): PanelRow => ({ reference: 'P-2026-02', state: 'planned', startsAt: samplePanel.startsAt, minutes: 90, chair: ref(cast.imani), members: 4, reviews: 4, mine: { toDeclare: 1, toRead: 2, read: 1 }, ...change });
export const samplePanelRows: PanelRow[] = [
  row({ reference: 'P-2026-01', state: 'inSession', startsAt: '2026-03-24T13:00:00Z', mine: { toDeclare: 0, toRead: 0, read: 4 } }),
  row({}),
  row({ reference: 'P-2025-06', state: 'closed', startsAt: '2025-12-09T10:00:00Z', mine: { toDeclare: 0, toRead: 0, read: 3 } }),
  row({ reference: 'P-2025-05', state: 'cancelled', startsAt: '2025-10-14T10:00:00Z', mine: { toDeclare: 0, toRead: 0, read: 0 } }),
];

export const samplePanelCandidates: PanelCandidate[] = [
  { reference: 'PIR-2026-09', theme: 'Voice of the child', team: 'Safeguarding South', submittedAt: '2026-03-02T10:00:00Z', workingDays: 16, late: false },
  { reference: 'PIR-2026-08', theme: '', team: 'Children in Care', submittedAt: '2026-02-17T10:00:00Z', workingDays: 25, late: true },
];

/** What is graded in the form of 2025, as the reviewer graded it. */
const graded: PanelItemResource['graded'] = [
  ...partsOf(template2025).filter(({ kind }) => kind === 'graded').map(({ key, title }, index) => ({ key, title, overall: false, own: index === 1 ? ('requiresImprovement' as const) : ('good' as const) })),
  { key: 'practice', title: 'Social work practice', overall: true, own: 'good', firstLine: 'requiresImprovement' },
  { key: 'outcomes', title: 'Outcomes for the child', overall: true, own: 'good', firstLine: 'good' },
];

type Person = { oid: string; name: string };
function reading(member: Person, differs: string, late = false): ReadingResource {
  const opinions = graded.map(({ key }) => [key, key === differs ? { agrees: false, grade: 'requiresImprovement' as const, comment: 'The record does not show that Mei was seen alone between May and July.' } : { agrees: true, grade: undefined, comment: '' }] as const);
  return { member: ref(member), grades: Object.fromEntries(opinions), feedbackSought: { agrees: true, comment: '' }, childRecommendations: { agrees: false, comment: 'The second one is not for the team to do.' }, serviceRecommendations: { agrees: true, comment: '' }, submittedAt: '2026-04-10T09:00:00Z', ...(late ? { changedLateAt: '2026-04-14T13:20:00Z' } : {}), revision: 2 };
}

function spreadOf(key: string, own: SpreadResource['reviewer']): SpreadResource {
  const low = key === 'journey';
  const given = (person: Person, late = false) => ({ ...ref(person), grade: low && late ? ('requiresImprovement' as const) : (own ?? 'good'), late });
  return { key, ...(own ? { reviewer: own } : {}), members: [given(cast.imani), given(cast.devon, low), given(cast.quinn)], best: 'good', worst: low || own === 'requiresImprovement' ? 'requiresImprovement' : 'good', steps: low ? 1 : 0 };
}

const itemMember = (index: number, change: Partial<ItemMember> = {}): ItemMember => ({ ...(members[index] as ItemMember), standing: 'cleared', reading: 'submitted', late: false, present: true, ...change });
const proposal = { action: 'Bring the chronology up to date with the events since June.', impact: 'Everybody who meets Mei sees the pattern of missed appointments.', owner: ref(cast.ola), ownerRole: '', dueDay: '2026-05-29', theme: 'chronology' };

/** A review on the panel that this person has declared on and not read yet; `change` makes it another one. */
export function sampleItem(change: Partial<PanelItemResource> = {}): PanelItemResource {
  return {
    panelReference: 'P-2026-02',
    reviewReference: 'PIR-2026-07',
    state: 'reading',
    standing: 'cleared',
    parties: { team: 'Children in Care', reviewer: ref(cast.robin), worker: ref(cast.jules), lineManager: ref(cast.ola), childName: 'Mei Ashdown-Okonjo' },
    suggestedConflicts: [],
    declaration: { answer: 'continue', at: '2026-03-21T09:00:00Z' },
    members: [itemMember(0, { present: true }), itemMember(1, { reading: 'started' }), itemMember(2, { reading: 'none' }), itemMember(3, { standing: 'exempt', reason: 'lineManager', reading: 'none', present: false })],
    quorum,
    chair: ref(cast.imani),
    hideGrades: false,
    gradesShown: true,
    graded,
    proposals: [
      { id: 'r1', level: 'child', proposal },
      { id: 'r2', level: 'child', proposal: { ...proposal, action: 'Agree with the family who takes Mei to the clinic.', theme: 'engagement' } },
      { id: 'r3', level: 'service', proposal: { ...proposal, action: 'Give every team a monthly hour to bring chronologies up to date.', owner: undefined, ownerRole: 'Head of service' } },
    ],
    reading: { ...reading(cast.quinn, ''), grades: {}, feedbackSought: { agrees: undefined, comment: '' }, childRecommendations: { agrees: undefined, comment: '' }, serviceRecommendations: { agrees: undefined, comment: '' }, submittedAt: undefined, revision: 0 },
    othersShown: false,
    readings: [],
    spreads: [],
    gradeDecisions: [],
    recommendationDecisions: [],
    actions: [],
    quality: {},
    beforeConcluding: [],
    deferReason: '',
    moderation: { workingDays: 14, late: false },
    abilities: mayAll('declare', 'read', 'pin', 'lift', 'replaceChair', 'hideGrades'),
    revision: 7,
    ...change,
  };
}

/** The same before the person has declared: no more than one declares on. */
export const sampleUndeclared: PanelItemResource = { ...sampleItem({ reviewReference: 'PIR-2026-03', standing: 'undeclared', suggestedConflicts: ['sameTeam'], members: [], graded: [], proposals: [], gradesShown: false }), declaration: undefined, reading: undefined };

/** The same once the person's reading is in, with one of another that was changed late. */
export const sampleHandedIn = sampleItem({ reviewReference: 'PIR-2026-04', reading: reading(cast.quinn, ''), othersShown: true, readings: [reading(cast.imani, ''), reading(cast.devon, 'journey', true)], spreads: graded.map(({ key, own }) => spreadOf(key, own)) });

/** The same as the office works on it. */
export const sampleOfficeItem: PanelItemResource = { ...sampleItem({ reviewReference: 'PIR-2026-05', standing: 'office', chairRefusal: 'Imani Strowd did its first-line check.', hideGrades: true, gradesShown: true, deferReason: '' }), declaration: undefined, reading: undefined };

/** In the meeting: the discussion is open, one grade is decided by the chair, one recommendation amended. */
export const sampleDiscussion = sampleItem({
  state: 'discussing',
  reading: reading(cast.quinn, ''),
  othersShown: true,
  readings: [reading(cast.imani, ''), reading(cast.devon, 'journey', true)],
  spreads: graded.map(({ key, own }) => spreadOf(key, own)),
  discussionOpenedAt: '2026-03-24T14:00:00Z',
  gradeDecisions: [{ key: 'needs', original: 'requiresImprovement', grade: 'good', decidedBy: 'chair', reason: 'The plan moved with what happened.', recordedBy: ref(cast.imani), at: '2026-03-24T14:02:00Z' }],
  recommendationDecisions: [{ id: 'r1', level: 'child', kind: 'amended', original: proposal, final: { ...proposal, dueDay: '2026-05-08' }, decidedBy: 'agreement', reason: 'It cannot wait so long.', recordedBy: ref(cast.quinn), at: '2026-03-24T14:05:00Z' }],
  actions: [{ id: 'a1', action: 'Tell the health visitor what the panel saw.', byWhom: 'Ola Fenwright', timescale: 'Within 2 weeks' }],
  quality: { complete: 'fully' },
  beforeConcluding: [{ path: 'grades.journey', message: 'Decide the grade of Journey of the child.' }, { path: 'recommendations.r2', message: 'Decide on recommendation 2 (for this child).' }, { path: 'quality.useful', message: 'Say how far the review is: useful recommendations.' }],
  abilities: mayAll('declare', 'read', 'open', 'decide', 'decideAsChair', 'setActions', 'markQuality', 'conclude', 'defer'),
});

const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

/** The meeting at its first review. */
export function sampleMeeting(change: Partial<MeetingResource> = {}): MeetingResource {
  return {
    panelReference: 'P-2026-02',
    state: 'inSession',
    version: 'v1',
    startedAt: minutesAgo(32),
    minutes: 90,
    itemSince: minutesAgo(7),
    places: [
      { reviewReference: 'PIR-2026-07', state: 'discussing', out: false, current: true },
      { reviewReference: 'PIR-2026-03', state: 'reading', out: false, current: false },
      { out: true, current: false },
      { reviewReference: 'PIR-2026-05', state: 'deferred', out: false, current: false },
    ],
    item: sampleDiscussion,
    attendance: [cast.imani.oid, cast.devon.oid, cast.quinn.oid],
    members,
    chair: ref(cast.imani),
    abilities: mayAll('start', 'attend', 'move', 'finish', 'minutes'),
    revision: 9,
    ...change,
  };
}

/** What the panel made of a review. */
export const sampleModeration: ModerationRecord = {
  panelReference: 'P-2026-02',
  reviewReference: 'PIR-2026-07',
  identity: { name: 'Mei Ashdown-Okonjo', recordNumber: '400127' },
  reviewer: ref(cast.robin),
  submittedAt: '2026-02-16T16:10:00Z',
  panelAt: samplePanel.startsAt,
  concludedAt: '2026-04-14T13:40:00Z',
  chair: ref(cast.imani),
  quorum,
  graded: graded.map(({ key, title, own, firstLine }) => ({ key, title, reviewer: own, ...(firstLine ? { firstLine } : {}), agreed: key === 'journey' ? 'requiresImprovement' : own, decidedBy: key === 'journey' ? 'chair' : 'agreement', reason: key === 'journey' ? 'She was not seen alone for three months.' : '', comments: key === 'journey' ? [{ agrees: false, grade: 'requiresImprovement', text: 'The record does not show that Mei was seen alone.', late: true }] : [] })),
  feedbackSought: [{ agrees: true, text: '' }, { agrees: false, text: 'Nobody asked her father.' }],
  recommendationDecisions: sampleDiscussion.recommendationDecisions,
  actions: sampleDiscussion.actions,
  quality: { complete: 'fully', evidenced: 'mostly', impactFocused: 'partly', useful: 'fully' },
  moderation: { workingDays: 39, late: true },
};
