import type { AlertResource } from '../../../src/contract/alerts';
import type { LedgerRow } from '../../../src/contract/ledger';
import type { Me, Status, WorkItem } from '../../../src/contract/app';
import type { OperationName } from '../../../src/contract';
import type { RecommendationResource, RecommendationRow, TrackerQuery } from '../../../src/contract/recommendations';
import type { MeetingResource, PanelItemResource, PanelResource, PanelRow } from '../../../src/contract/panels';
import type { PartResource, ReviewResource, ReviewRow } from '../../../src/contract/reviews';
import type { Problem } from '../../../src/contract/shapes';
import { trackerCompare, trackerPredicate } from '../../../src/contract/trackerFilter';
import { countGroups, packGroup } from '../../../src/contract/trackerGroups';
import { reminderAnswers, sampleUnreachable } from './sampleReminders';
import { cast, demoPeople } from '../../../infra/local/demo/people';
import { activityAnswers } from './sampleActivities';
import { calibrationAnswers } from './sampleCalibration';
import { sampleHistory } from './sampleHistory';
import { trackingAnswers } from './sampleTrackingMeeting';
import { sampleHandedIn, sampleItem, sampleMeeting, sampleModeration, sampleOfficeItem, samplePanel, samplePanelCandidates, samplePanelRows, sampleUndeclared } from './samplePanel';
import { reportAnswers } from './sampleReports';
import { sampleReview, sampleReviewRows } from './sampleReview';
import { sampleChanges, sampleFormOf, sampleTemplateOf, sampleTemplates } from './sampleTemplates';
import { samplePictures, sampleRecommendation, sampleRow, sampleTexts } from './sampleTracker';
import { Refused } from './tabServer';

const today = '2026-03-24';
const allowed = { allowed: true };

/** What the API in memory holds. */
export interface TabWorld {
  me: Me;
  work: WorkItem[];
  review: ReviewResource;
  reviewRows: ReviewRow[];
  rows: RecommendationRow[];
  /** How many rows the person may see, when more than are held here. */
  visible: number | undefined;
  /** The person's own views of the tracker. */
  views: { name: string; address: string }[];
  recommendation: RecommendationResource;
  alerts: AlertResource[];
  panels: PanelRow[];
  panel: PanelResource;
  panelItems: PanelItemResource[];
  meeting: MeetingResource;
  ledger: LedgerRow[];
  status: Status;
  /** An operation that is named here answers with that problem. */
  faults: Partial<Record<OperationName, Problem>>;
  /** Who else is in every part. */
  others: { person: { oid: string; name: string }; you: boolean }[];
  /** Every save that came in. */
  saves: { part: string; body: unknown }[];
  handle: (name: OperationName, params: Record<string, string>, query: Record<string, string>, body: unknown) => unknown;
}

export function tabWorld(): TabWorld {
  const world: TabWorld = {
    me: { person: { oid: cast.quinn.oid, name: cast.quinn.name }, roles: ['QaLead'], team: cast.quinn.team, today, unreadWork: 4, abilities: { assignReviews: allowed, seeLedger: allowed, recordLeave: allowed, seeTemplates: allowed, editTemplates: allowed, seeAlerts: allowed, seePanels: allowed, schedulePanels: allowed, runCalibrations: allowed, seeAgreement: allowed, seeOwnAgreement: allowed, seeThemes: allowed, collateThemes: allowed, planTrackingMeetings: allowed, seeReports: allowed, writeReports: allowed, seeSettings: allowed, changeSettings: allowed, chaseOwners: allowed, seePictures: allowed, exportTracker: allowed, seeStatus: allowed, seePeople: allowed, seeCaseload: allowed } },
    work: sampleWork,
    review: sampleReview(),
    reviewRows: sampleReviewRows(14),
    rows: Array.from({ length: 150 }, (_, index) => sampleRow(index)),
    visible: undefined,
    views: [],
    recommendation: sampleRecommendation(),
    alerts: sampleAlerts,
    panels: samplePanelRows,
    panel: samplePanel,
    panelItems: [sampleItem(), sampleUndeclared, sampleHandedIn, sampleOfficeItem],
    meeting: sampleMeeting(),
    ledger: sampleLedger,
    status: sampleStatus,
    faults: {},
    others: [],
    saves: [],
    handle: () => undefined,
  };
  world.handle = (name, params, query, body) => answers(world, name, params, query, body);
  return world;
}

const columns = ['reference', 'level', 'sourceKind', 'sourceReference', 'section', 'theme', 'action', 'ownerOid', 'owner', 'team', 'dueDay', 'status', 'flag', 'rag', 'impactNotYetSeen', 'timesMoved', 'metInTime', 'lastUpdateAt', 'toleratedUntil'] as const satisfies (keyof RecommendationRow)[];

function answers(world: TabWorld, name: OperationName, params: Record<string, string>, query: Record<string, string>, body: unknown): unknown {
  switch (name) {
    case 'getConfig':
      return { tenantId: 'tenant', clientId: 'client', teamsAppId: 'app', localSignInUrl: '/choose' };
    case 'getMe':
      return world.me;
    case 'getMyWork':
      return { items: world.work };
    case 'listReviews':
      return reviewsOf(world, query);
    case 'searchReviews':
      return reviewsOf(world, body as Record<string, string>);
    case 'getReview':
      return world.review;
    case 'getTemplate':
      return sampleFormOf(params.key, params.version);
    case 'listTemplates':
      return { rows: sampleTemplates.map(({ document: _, faults: __, ...row }) => row) };
    case 'openTemplate':
      return sampleTemplateOf(params.key, params.version);
    case 'compareTemplates':
      return sampleChanges(params);
    case 'savePart':
      return save(world, params.part ?? '', body as { revision: number; answers: PartResource['answers'] });
    case 'bePresent':
      return { others: world.others, revision: world.review.parts?.find(({ part }) => part === params.part)?.revision ?? 0 };
    case 'getHistory':
      return sampleHistory;
    case 'findSimilar':
      return similarTo(body as { text: string });
    case 'getReviewAccess':
      return { entries: [{ at: '2026-03-24T09:10:00Z', by: world.me.person, kind: 'exported' }, { at: '2026-03-24T09:00:00Z', by: world.me.person, kind: 'opened' }] };
    case 'exportReview':
      return { name: `${params.reference ?? ''}.docx`, mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', base64: btoa('the file') };
    case 'listRecommendations':
      return pageOf(world, query);
    case 'allRecommendations':
      return { columns, rows: world.rows.map((row) => columns.map((column) => row[column] ?? null)), total: world.rows.length, may: '3'.repeat(world.rows.length) };
    case 'getTrackerGroups':
      return groupsOf(world, query);
    case 'getTrackerTexts':
      return { texts: (query.references ?? '').split(',').map(sampleTexts) };
    case 'getTrackerPictures':
      return samplePictures;
    case 'exportTracker':
      return { name: 'Tracker 2026-03-24.xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', base64: btoa('the file') };
    case 'getTrackerViews':
      return { views: world.views };
    case 'keepTrackerView':
      return { views: (world.views = [...world.views, body as TabWorld['views'][number]]) };
    case 'dropTrackerView':
      return { views: (world.views = world.views.filter(({ name: kept }) => kept !== (body as { name: string }).name)) };
    case 'getRecommendation':
      return world.recommendation;
    case 'listAlerts':
      return { alerts: world.alerts, counts: { total: 3, byKind: { immediateConcern: 1, significantConcern: 1, racismNotAddressed: 1 }, byState: { open: 1, acknowledged: 1, closed: 1 } } };
    case 'getReviewAlerts':
      return { alerts: world.alerts.slice(0, 1), raise: allowed, receivers: 2 };
    case 'getAlert':
      return world.alerts.find(({ reference }) => reference === params.reference);
    case 'getInadequateSteps':
      return { tell: true, panelPlace: true, reReviewMonths: 3, abilities: { change: allowed }, revision: 0 };
    case 'listPanels':
      return { rows: world.panels };
    case 'listPanelCandidates':
      return { rows: samplePanelCandidates };
    case 'getPanel':
      return world.panel;
    case 'getPanelItem':
      return world.panelItems.find(({ reviewReference }) => reviewReference === params.review);
    case 'getMeeting':
      return world.meeting;
    case 'getModeration':
      return sampleModeration;
    case 'getLedger':
      return ledgerOf(world.ledger, query);
    case 'listUnreachable':
      return { people: sampleUnreachable };
    case 'getStatus':
      return world.status;
    case 'findPeople':
      return { people: demoPeople.filter(({ name: person, roles }) => (!query.role || roles.includes(query.role)) && person.toLowerCase().includes((query.q ?? '').toLowerCase())).map(({ oid, name: person, roles, team, kind }, index) => ({ oid, name: person, roles, team, kind, openReviews: index % 4 })) };
    case 'findChildren':
      return { children: sampleChildren, total: 41 };
    default:
      return reminderAnswers(name) ?? calibrationAnswers(name, params) ?? trackingAnswers(name, params) ?? activityAnswers(name, params) ?? reportAnswers(name, params, query) ?? refuse(name);
  }
}

function refuse(name: OperationName): never {
  throw new Refused({ type: 'about:blank', title: 'Not here', status: 501, code: 'internal', detail: `The API in memory does not answer ${name}.` });
}

/** Whatever is about a chronology was said before. */
function similarTo({ text }: { text: string }) {
  if (!text.includes('chronology')) return { complete: true, total: 0, similar: [] };
  const similar = { reference: 'R-2019-004', level: 'child', year: 2019, status: 'signedOff', impactNotYetSeen: true, action: 'Bring the chronology up to date.', impactAchieved: '', signedOffDay: '2024-03-04', score: 0.62, matched: [{ typed: 'chronology', found: 'chronology', sameWord: true, stretches: [] }, { typed: 'superivsion', found: 'supervision', sameWord: false, stretches: ['super', 'sion'] }] };
  return { complete: true, total: 3, repeats: { times: 3, since: 2019, lastSignedOffDay: '2024-03-04' }, similar: [similar] };
}

function reviewsOf({ reviewRows }: TabWorld, query: Record<string, string>) {
  const states = (query.state ?? '').split(',').filter(Boolean);
  const rows = reviewRows.filter((row) => (states.length === 0 || states.includes(row.state)) && row.reference.toLowerCase().includes((query.q ?? '').toLowerCase()));
  return { rows, total: rows.length };
}

function found(world: TabWorld, filters: TrackerQuery): RecommendationRow[] {
  return world.rows.filter(trackerPredicate(filters, { today, actorOid: world.me.person.oid })).sort(trackerCompare(filters.sort, filters.direction, filters.group));
}

function pageOf(world: TabWorld, { offset = '0', limit = '100', ...query }: Record<string, string>) {
  const rows = found(world, query);
  const page = rows.slice(Number(offset), Number(offset) + Number(limit));
  return { rows: page, total: rows.length, visible: world.visible ?? world.rows.length, may: '3'.repeat(page.length) };
}

function groupsOf(world: TabWorld, query: Record<string, string>) {
  const rows = found(world, query);
  return { groups: countGroups(rows, (query as TrackerQuery).group ?? 'theme').map(packGroup), total: rows.length, visible: world.visible ?? world.rows.length };
}

function save(world: TabWorld, key: string, { revision, answers: written }: { revision: number; answers: PartResource['answers'] }) {
  const before = world.review.parts?.find(({ part }) => part === key);
  if (!before) throw new Refused({ type: 'about:blank', title: 'Not found', status: 404, code: 'notFound', detail: 'There is no such part.' });
  if (before.revision !== revision) throw new Refused({ type: 'about:blank', title: 'Changed', status: 409, code: 'stale', detail: 'Somebody else changed it first.', current: before });
  world.saves.push({ part: key, body: written });
  const part: PartResource = { ...before, answers: written, revision: revision + 1, progress: 'started', updatedAt: '2026-03-24T14:05:00Z' };
  world.review = { ...world.review, parts: world.review.parts?.map((each) => (each.part === key ? part : each)) };
  return { part, missing: world.review.missing, help: world.review.help, savedAt: '2026-03-24T14:05:00Z', spacing: 0 };
}

const sampleWork: WorkItem[] = [
  { key: '1', kind: 'checkReview', reference: 'PIR-2026-03', title: 'Check the review by Robin Achterby', detail: 'Submitted on 16 March 2026', dueDay: '2026-03-17', workingDaysLeft: -5 },
  { key: '2', kind: 'signOff', reference: 'R-2026-012', title: 'Sign off: hold a supervision that closes the repeated actions', detail: 'Done by Ola Fenwright, with evidence', dueDay: '2026-03-24', workingDaysLeft: 0 },
  { key: '3', kind: 'writeReview', reference: 'PIR-2026-07', title: 'Write the review', detail: '2 of 11 parts complete', dueDay: '2026-03-27', workingDaysLeft: 3 },
  { key: '4', kind: 'updateRecommendation', reference: 'R-2026-031', title: 'Update: ask the health visitor for the missed appointments', detail: '', dueDay: '2026-04-14', workingDaysLeft: 13 },
];

function ledgerOf(all: readonly LedgerRow[], { state, q = '' }: Record<string, string>) {
  const rows = all.filter((row) => `${row.recipient} ${row.items.join(' ')}`.toLowerCase().includes(q.toLowerCase()));
  const count = (wanted: LedgerRow['state']) => rows.filter((row) => row.state === wanted).length;
  const found = rows.filter((row) => !state || row.state === state);
  return { rows: found, total: found.length, counts: { pending: count('pending'), sent: count('sent'), unknown: count('unknown'), failed: count('failed') } };
}

const sampleLedger: LedgerRow[] = [
  { nonce: 'a', at: '2026-03-24T08:00:12Z', day: today, recipient: 'Robin Achterby', channel: 'personal', rule: 'Review deadline', state: 'sent', items: ['PIR-2026-07'], attempts: 1, error: '' },
  { nonce: 'b', at: '2026-03-24T08:00:14Z', day: today, recipient: '', channel: 'channel', rule: 'Weekly digest', state: 'unknown', items: [], attempts: 1, error: 'The connection broke off before an answer came.' },
  { nonce: 'c', at: '2026-03-23T08:00:20Z', day: '2026-03-23', recipient: 'Sam Tarrowby', channel: 'personal', rule: 'Recommendation due', state: 'failed', items: ['R-2026-018', 'R-2026-022'], attempts: 4, error: 'The bot is not installed for this person.' },
  { nonce: 'd', at: '2026-03-24T08:00:21Z', day: today, recipient: 'Ola Fenwright', channel: 'personal', rule: 'Recommendation due', state: 'pending', items: ['R-2026-012'], attempts: 0, error: '' },
];

const anAlert: AlertResource = {
  reference: 'A-2026-003', reviewReference: 'PIR-2026-07', kind: 'immediateConcern', state: 'open', seen: 'The note of 18 March tells of a bruise that nobody asked about.',
  raisedBy: { oid: cast.robin.oid, name: cast.robin.name }, raisedAt: '2026-03-24T09:10:00Z', waitedMinutes: 290, outcome: '', childName: 'Mei Ashdown-Okonjo', reviewVisible: true,
  abilities: { acknowledge: allowed, recordOutcome: { allowed: false } }, revision: 1,
};
const inHand = { acknowledgedBy: { oid: cast.quinn.oid, name: cast.quinn.name }, acknowledgedAt: '2026-03-12T10:00:00Z' };
const sampleAlerts: AlertResource[] = [
  anAlert,
  { ...anAlert, ...inHand, reference: 'A-2026-002', kind: 'racismNotAddressed', state: 'acknowledged', raisedAt: '2026-03-12T09:30:00Z', waitedMinutes: 30, abilities: { acknowledge: { allowed: false }, recordOutcome: allowed } },
  { ...anAlert, ...inHand, reference: 'A-2026-001', kind: 'significantConcern', state: 'closed', raisedAt: '2026-03-12T07:30:00Z', waitedMinutes: 120, outcome: 'Her worker visited the same day.', outcomeBy: inHand.acknowledgedBy, outcomeAt: '2026-03-13T10:00:00Z', abilities: {} },
];

const sampleStatus: Status = {
  startedAt: '2026-03-24T06:00:00Z',
  now: '2026-03-24T14:03:20Z',
  version: '0.1.0',
  graph: { reachable: true, lastError: '', unitsLastMinute: 318, unitsPerMinute: 1250 },
  lists: ['Reviews', 'ReviewParts', 'Recommendations', 'RecommendationUpdates', 'People'].map((name, index) => ({ name, rows: 30 + index * 1207, lastPolledAt: '2026-03-24T14:03:12Z' })),
  pendingFollowUps: 0,
};

const sampleChildren = ['Mei Ashdown-Okonjo', 'Tomos Grainger', 'Zahra Linfield', 'Kofi Brockhurst', 'Ines Wadeley'].map((name, index) => ({
  recordNumber: String(400127 + index),
  name,
  age: `${7 + index} years`,
  status: 'lookedAfter',
  team: 'Children in Care',
  worker: { oid: cast.jules.oid, name: cast.jules.name },
  lastReviewedDay: index % 2 ? '2024-11-20' : '',
}));
