import { type Activity } from '../domain/activities/types';
import { type Alert } from '../domain/alerts/types';
import { type Calibration, type CalibrationAnswer } from '../domain/calibration/types';
import { type Clock, type Instant } from '../domain/clock';
import { type Panel } from '../domain/moderation/types';
import { type PanelTheme } from '../domain/panelThemes/types';
import { type Child } from '../domain/people/child';
import { type Recommendation } from '../domain/recommendations/types';
import { type Report } from '../domain/reports/types';
import { type ReviewNote } from '../domain/reviews/notes';
import { type Review } from '../domain/reviews/types';
import { severally } from '../domain/severally';
import { type TemplateVersion } from '../domain/templates/versions';
import { type Graph, type Log } from '../graph';
import {
  activitiesList, alertsList, auditList, calibrationAnswersList, calibrationsList, childrenList, type Conversation, conversationsList, type List, type Message, messagesList, panelThemesList, peopleList, type PersonRecord, recommendationsList, reportsList, reviewNotesList, reviewsList, type Setting, settingsList, templatesList,
} from '../lists';
import { type AuditStore, createAuditStore } from './auditStore';
import { type Pending } from './committer';
import { createFeed } from './feed';
import { groupBy } from './groups';
import { guardVersions } from './guardVersions';
import { createMemory, type Memory } from './memory';
import { type DeclarationsStore, openPanels, type PanelItemsStore, type ReadingsStore } from './panelStores';
import { createPartsStore, type PartsStore } from './partsStore';
import { createStore } from './store';
import { type Feed, type ListReport, type Store, type Stored } from './types';
import { openTracking, type TrackingStores } from './trackingStores';
import { createUpdatesStore, type UpdatesStore } from './updatesStore';

export interface RecommendationsStore extends Store<Recommendation> {
  ofSource(reference: string): readonly Stored<Recommendation>[];
  ofOwner(oid: string): readonly Stored<Recommendation>[];
  /** Those that became part of that one. */
  mergedInto(reference: string): readonly Stored<Recommendation>[];
}

export interface AlertsStore extends Store<Alert> {
  /** In the order in which they came. */
  ofReview(reference: string): readonly Stored<Alert>[];
}

export interface NotesStore extends Store<ReviewNote> {
  /** In the order in which they came. */
  ofReview(reference: string): readonly Stored<ReviewNote>[];
}

export interface CalibrationAnswersStore extends Store<CalibrationAnswer> {
  ofCalibration(reference: string): readonly Stored<CalibrationAnswer>[];
  ofMember(oid: string): readonly Stored<CalibrationAnswer>[];
}

export interface PanelThemesStore extends Store<PanelTheme> {
  ofPanel(reference: string): readonly Stored<PanelTheme>[];
}

export interface FillReport {
  lists: readonly ListReport[];
}

export interface StoresStats {
  lists: { name: string; rows: number; lastPolledAt: Instant | undefined }[];
  pendingFollowUps: number;
}

/** Every list of the product, and what keeps them current. */
export interface Stores extends TrackingStores {
  people: Store<PersonRecord>;
  children: Store<Child>;
  reviews: Store<Review>;
  parts: PartsStore;
  recommendations: RecommendationsStore;
  updates: UpdatesStore;
  alerts: AlertsStore;
  notes: NotesStore;
  panels: Store<Panel>;
  panelItems: PanelItemsStore;
  declarations: DeclarationsStore;
  readings: ReadingsStore;
  calibrations: Store<Calibration>;
  calibrationAnswers: CalibrationAnswersStore;
  panelThemes: PanelThemesStore;
  activities: Store<Activity>;
  reports: Store<Report>;
  audit: AuditStore;
  messages: Store<Message>;
  conversations: Store<Conversation>;
  settings: Store<Setting>;
  /** Refuses to change what a published or retired version asks (`guardVersions`). */
  templates: Store<TemplateVersion>;
  /** Reads the lists into memory; again at any time, without an interruption for readers. Throws AppError when Graph is away. */
  fill(): Promise<FillReport>;
  /** One delta round of every list. One list that fails does not stop the others; throws the first failure afterwards. */
  poll(): Promise<void>;
  /** Items with follow-ups. */
  pending(): Iterable<Pending>;
  /** How often a row of any list has changed in this memory: names the state of them all. */
  changes(): number;
  /** For the status page. */
  stats(): StoresStats;
}

export interface StoresOptions {
  graph: Graph;
  clock: Clock;
  log: Log;
}

/** A list with its memory and what fills it. */
export interface Opened<Row> {
  store: Store<Row>;
  memory: Memory<Row>;
  feed: Feed;
}

/** Opens the stores of a site; empty until `fill`. */
export function openStores(options: StoresOptions): Stores {
  const open = <Row extends object>(list: List<Row>): Opened<Row> => {
    const memory = createMemory<Row>((row) => list.keyOf(row));
    const graphList = options.graph.list(list.name);
    return { memory, store: createStore({ list, graphList, memory }), feed: createFeed({ ...options, list, graphList, memory }) };
  };
  const people = open(peopleList);
  const children = open(childrenList);
  const reviews = open(reviewsList);
  const parts = createPartsStore({ ...options, reviews: reviews.memory });
  const recommendations = open(recommendationsList);
  const updates = createUpdatesStore({ ...options, recommendations: recommendations.memory });
  const alerts = open(alertsList);
  const notes = open(reviewNotesList);
  const messages = open(messagesList);
  const conversations = open(conversationsList);
  const settings = open(settingsList);
  const templates = open(templatesList);
  const panels = openPanels(open);
  const calibrations = open(calibrationsList);
  const calibrationAnswers = open(calibrationAnswersList);
  const panelThemes = open(panelThemesList);
  const activities = open(activitiesList);
  const reports = open(reportsList);
  const tracking = openTracking(open);
  // Reviews before parts: which parts belong in memory is a question about their review. Templates after reviews: whoever sees a review has its form a moment later.
  const opened: readonly Fed[] = [people, ...panels.opened, children, reviews, templates, parts, recommendations, updates, alerts, notes, calibrations, calibrationAnswers, panelThemes, activities, reports, ...tracking.opened, messages, conversations, settings];

  const bySource = groupBy(recommendations.memory, (row) => row.sourceReference);
  const byOwner = groupBy(recommendations.memory, (row) => row.owner?.oid ?? '');
  const byMerger = groupBy(recommendations.memory, (row) => row.mergedInto);
  const alertsByReview = groupBy(alerts.memory, (row) => row.reviewReference);
  const notesByReview = groupBy(notes.memory, (row) => row.reviewReference);
  const answersByCalibration = groupBy(calibrationAnswers.memory, (row) => row.calibrationReference);
  const answersByMember = groupBy(calibrationAnswers.memory, (row) => row.member.oid);
  const themesByPanel = groupBy(panelThemes.memory, (row) => row.panelReference);

  return {
    people: people.store,
    children: children.store,
    reviews: reviews.store,
    parts: parts.store,
    recommendations: Object.assign(recommendations.store, { ofSource: bySource.of, ofOwner: byOwner.of, mergedInto: byMerger.of }),
    updates: updates.store,
    audit: createAuditStore(options.graph.list(auditList.name)),
    alerts: Object.assign(alerts.store, { ofReview: alertsByReview.of }),
    notes: Object.assign(notes.store, { ofReview: notesByReview.of }),
    ...panels.stores,
    calibrations: calibrations.store,
    calibrationAnswers: Object.assign(calibrationAnswers.store, { ofCalibration: answersByCalibration.of, ofMember: answersByMember.of }),
    panelThemes: Object.assign(panelThemes.store, { ofPanel: themesByPanel.of }),
    activities: activities.store,
    reports: reports.store,
    ...tracking.stores,
    messages: messages.store,
    conversations: conversations.store,
    settings: settings.store,
    templates: guardVersions(templates.store),
    ...feedAll(opened),
  };
}

/** The same, whatever its rows are. */
export interface Fed {
  store: Pending['store'];
  memory: { pending: ReadonlySet<string>; count: number; version: number };
  feed: Feed;
}

/** One list after another, a round of twenty would be seconds old before it ends. */
const POLLED_AT_ONCE = 4;

function feedAll(opened: readonly Fed[]): Pick<Stores, 'fill' | 'poll' | 'pending' | 'changes' | 'stats'> {
  return {
    async fill() {
      const lists: ListReport[] = [];
      for (const { feed } of opened) lists.push(await feed.fill());
      return { lists };
    },
    async poll() {
      const failures: unknown[] = [];
      await severally(opened, POLLED_AT_ONCE, ({ feed }) => feed.poll().catch((error: unknown) => failures.push(error)));
      if (failures.length > 0) throw failures[0];
    },
    *pending() {
      for (const { store, memory } of opened) {
        for (const key of [...memory.pending]) {
          const stored = store.get(key);
          if (stored) yield { store, key, stored };
        }
      }
    },
    changes: () => opened.reduce((sum, { memory }) => sum + memory.version, 0),
    stats: () => ({
      lists: opened.map(({ feed, memory }) => ({ name: feed.name, rows: memory.count, lastPolledAt: feed.lastPolledAt() })),
      pendingFollowUps: opened.reduce((sum, { memory }) => sum + memory.pending.size, 0),
    }),
  };
}
