import { type Alert } from '../../../src/domain/alerts/types';
import { decideSignOffDone, decideSignOffImpact } from '../../../src/domain/recommendations/decisions';
import { type Rag, type Recommendation, type RecommendationUpdate } from '../../../src/domain/recommendations/types';
import { AppError } from '../../../src/domain/errors';
import { noStandings } from '../../../src/domain/moderation/standing';
import { type Actor } from '../../../src/domain/people/types';
import { type Role } from '../../../src/domain/people/types';
import { rowOf } from '../../../src/services/recommendations/row';
import { type Gathering, type OutboxMessage, type ReportNews, type RecommendationView, type StoredConversation } from '../../../src/services/types';
import { type WorkItem } from '../../../src/contract/app';
import { type BotServices } from '../../../bot/context';
import { cast } from '../../../infra/local/demo/people';
import { memoryAlerts } from './memoryAlerts';
import { memoryReviews } from './memoryReviews';
import { marks } from './samples';

/** The part of the product that the bot stands on, in memory and shared by as many bots as a test starts. */
export interface MemoryWorld {
  services: BotServices;
  recommendations: Map<string, Recommendation>;
  alerts: Map<string, Alert>;
  outbox: Map<string, OutboxMessage>;
  /** Panels and tracking meetings, by reference. */
  gatherings: Map<string, Gathering>;
  /** Published reports, by reference. */
  reports: Map<string, ReportNews>;
  conversations: Map<string, StoredConversation>;
  work: Map<string, WorkItem[]>;
  /** Awaited before an update commits, so that a test can make it slow. */
  beforeUpdate: () => Promise<void>;
}

const NOW = '2026-03-20T10:00:00Z';
const people: Actor[] = Object.values(cast).map(({ oid, name, roles, kind, team, managerOid }) => ({ oid, name, roles: roles as readonly Role[], kind, team, managerOid, standings: noStandings }));

const seesTracker = (actor: Actor, recommendation: Recommendation) => actor.roles.some((role) => ['QaLead', 'QaCoordinator', 'SeniorLeader'].includes(role)) || recommendation.owner?.oid === actor.oid;

function viewOf(actor: Actor, recommendation: Recommendation, updates: RecommendationUpdate[]): RecommendationView {
  const rag: Rag = recommendation.flag === 'blocked' ? 'red' : 'amber';
  const { status, impactSignedOffAt } = recommendation;
  const row = { ...rowOf(recommendation, NOW.slice(0, 10)), rag };
  const owns = recommendation.owner?.oid === actor.oid;
  const signs = actor.roles.includes('QaLead') && !owns;
  const ability = (allowed: boolean) => (allowed ? { allowed } : { allowed, sentence: marks.reason });
  const abilities = { update: ability(owns && status !== 'signedOff'), signOffDone: ability(signs && status === 'done'), signOffImpact: ability(signs && status === 'signedOff' && !impactSignedOffAt), readBecame: ability(recommendation.raisedBy.oid === actor.oid && status === 'signedOff') };
  return { row, recommendation, ragWhy: marks.reason, ragOverridden: false, origin: {}, merged: [], updates, abilities, namesShown: true };
}

function tracker(world: Pick<MemoryWorld, 'recommendations'> & { beforeUpdate: () => Promise<void> }): BotServices['recommendations'] {
  const updates = new Map<string, RecommendationUpdate[]>();
  const find = (actor: Actor, reference: string): Recommendation => {
    const found = world.recommendations.get(reference);
    if (!found || !seesTracker(actor, found)) throw new AppError('notFound', `Nothing is called ${marks.title}.`);
    return found;
  };
  const commit = (actor: Actor, reference: string, revision: number, change: Partial<Recommendation>, said: Partial<RecommendationUpdate>): RecommendationView => {
    const before = find(actor, reference);
    if (before.revision !== revision) throw new AppError('stale', 'Somebody else changed it first.');
    const by = { oid: actor.oid, name: actor.name };
    const after: Recommendation = { ...before, ...change, revision: revision + 1, lastUpdateAt: NOW, lastUpdateBy: by };
    world.recommendations.set(reference, after);
    const { status, flag, progress, impactAchieved, evidence, evidenceDay, dueDay } = after;
    const update: RecommendationUpdate = { key: `${reference}#${after.revision}`, reference, at: NOW, by, origin: 'bot', kind: 'update', status, flag, rag: 'amber', progress, impactAchieved, evidence, evidenceDay, dueDay, reason: '', agreedBy: '', ...said };
    updates.set(reference, [update, ...(updates.get(reference) ?? [])]);
    return get(actor, reference);
  };
  const get = (actor: Actor, reference: string): RecommendationView => viewOf(actor, find(actor, reference), updates.get(reference) ?? []);
  return {
    get,
    list(actor, query) {
      const visible = [...world.recommendations.values()].filter((one) => seesTracker(actor, one)).map((one) => get(actor, one.reference));
      const rows = visible.filter(({ row, recommendation }) => (!query.rag || row.rag === query.rag) && (!query.q || `${recommendation.action} ${recommendation.impact}`.toLowerCase().includes(query.q)));
      return { rows: rows.slice(0, query.limit ?? 100).map(({ row }) => row), total: rows.length, visible: visible.length, may: '', version: '1' };
    },
    async update(actor, reference, input, origin) {
      await world.beforeUpdate();
      if (input.status === 'done' && !input.evidence) throw new AppError('incomplete', `Evidence is missing for ${marks.child}.`);
      const { revision, status, flag, progress, impactAchieved, evidence, evidenceDay, nextStep } = input;
      return commit(actor, reference, revision, { status, flag, progress, impactAchieved, evidence, evidenceDay, nextStep }, { origin, kind: 'update' });
    },
    moveDueDate: async (actor, reference, { revision, dueDay, ...why }, origin) => commit(actor, reference, revision, { dueDay, timesMoved: find(actor, reference).timesMoved + 1 }, { origin, kind: 'dueDateMoved', ...why }),
    signOffDone: async (actor, reference, { revision, ...signing }) => commit(actor, reference, revision, { ...decideSignOffDone(find(actor, reference), signing, actor, NOW, NOW.slice(0, 10)) }, { kind: 'signedOffDone' }),
    signOffImpact: async (actor, reference, { revision, impactAchieved }) => commit(actor, reference, revision, { ...decideSignOffImpact(find(actor, reference), impactAchieved, actor, NOW) }, { kind: 'signedOffImpact' }),
    readBecame: async (actor, reference, { revision }) => commit(actor, reference, revision, {}, {}),
  };
}

function outboxOf(outbox: Map<string, OutboxMessage>, gatherings: ReadonlyMap<string, Gathering>): BotServices['messages'] {
  const change = (nonce: string, to: Partial<OutboxMessage>) => {
    const message = outbox.get(nonce);
    if (message) outbox.set(nonce, { ...message, ...to });
  };
  return {
    pending: () => [...outbox.values()].filter(({ state }) => state === 'pending'),
    async claim(nonce) {
      await Promise.resolve();
      if (outbox.get(nonce)?.state !== 'pending') return undefined;
      change(nonce, { state: 'sending', attempts: (outbox.get(nonce)?.attempts ?? 0) + 1 });
      return outbox.get(nonce);
    },
    markSent: async (nonce, activityId) => change(nonce, { state: 'sent', activityId }),
    markUnknown: async (nonce, error) => change(nonce, { state: 'unknown', error }),
    markFailed: async (nonce, error, permanent) => change(nonce, { state: permanent ? 'failed' : 'pending', error }),
    find: (nonce) => outbox.get(nonce),
    monthAhead: (month) => ({ month, reviewsDue: 3, reviewsLate: 1, recommendationsDue: 7, gatherings: [...gatherings.values()] }),
    gathering: (reference) => gatherings.get(reference),
    sentAbout: (reference) => [...outbox.values()].filter(({ state, items }) => state === 'sent' && items.some((item) => item.reference === reference)),
  };
}

export function memoryWorld(recommendations: readonly Recommendation[]): MemoryWorld {
  const world = { recommendations: new Map(recommendations.map((one) => [one.reference, one])), alerts: new Map<string, Alert>(), gatherings: new Map<string, Gathering>(), reports: new Map<string, ReportNews>(), outbox: new Map<string, OutboxMessage>(), conversations: new Map<string, StoredConversation>(), work: new Map<string, WorkItem[]>(), beforeUpdate: () => Promise.resolve() };
  const services: BotServices = {
    people: { actorByOid: (oid) => people.find((person) => person.oid === oid && person.roles.length > 0) },
    reviews: memoryReviews(world.work),
    recommendations: tracker(world),
    alerts: memoryAlerts(world.alerts),
    work: { of: (actor) => world.work.get(actor.oid) ?? [] },
    messages: outboxOf(world.outbox, world.gatherings),
    reports: { news: (reference) => world.reports.get(reference) },
    conversations: {
      remember: async (conversation) => void world.conversations.set(conversation.key, conversation),
      forget: async (key) => void world.conversations.delete(key),
      forPerson: (oid) => world.conversations.get(`person/${oid}`),
      forChannel: () => [...world.conversations.values()].find(({ kind }) => kind === 'channel'),
    },
  };
  return Object.assign(world, { services });
}
