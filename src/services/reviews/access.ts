import { type AuditDraft } from '../../domain/audit/types';
import { londonDay } from '../../domain/clock';
import { type AuditStore } from '../../stores';
import { type ServiceContext } from '../context';
import { ensureMayReview } from '../support/guard';
import { seeReview } from '../support/load';
import { type ReviewServices } from '../types';
import { type AccessServices, type AccessView } from './accessTypes';
import { exportReview } from './exportReview';
import { READ, EXPORTED, draftOf } from './accessDraft';

/** Opened a moment ago and not yet written. */
interface Waiting {
  draft: AuditDraft;
}

/**
 * Who reads what. A page view costs its reader no Graph call: the first opening of a person and day is remembered, and
 * written within seconds at the lowest priority. Of several servers that remember the same opening one writes it.
 */
export function createAccess(context: ServiceContext): AccessServices {
  const waiting = new Map<string, Waiting>();
  const written = rememberDay();
  return {
    opened(actor, reference) {
      const at = context.clock.now();
      const day = londonDay(at);
      const eventId = `read/${reference}/${actor.oid}/${day}`;
      if (written.has(day, eventId) || waiting.has(eventId)) return;
      waiting.set(eventId, { draft: draftOf(reference, actor, at, READ, eventId) });
    },
    async writeOpenings() {
      // What fails stays for the next time.
      for (const [eventId, { draft }] of [...waiting]) {
        await context.stores.audit.append(draft, 'bulk');
        waiting.delete(eventId);
        written.add(londonDay(draft.at), eventId);
      }
    },
    export: (actor, reference) => exportReview(context, actor, reference),
    async of(actor, reference) {
      ensureMayReview(actor, 'review.readAccess', seeReview(context, actor, reference).value);
      return read(context.stores.audit, reference, [...waiting.values()]);
    },
  };
}

async function read(audit: AuditStore, reference: string, waiting: readonly Waiting[]): Promise<AccessView[]> {
  const stored = await audit.of(reference);
  const pending = waiting.map(({ draft }) => draft).filter((draft) => draft.subject === reference && !stored.some(({ eventId }) => eventId === draft.eventId));
  return [...stored, ...pending]
    .filter(({ action }) => action === READ || action === EXPORTED)
    .map(({ at, actor: { oid, name }, action }): AccessView => ({ at, by: { oid, name }, kind: action === READ ? 'opened' : 'exported' }))
    .sort((a, b) => b.at.localeCompare(a.at));
}

/** What was written on the latest day; earlier days are over, for nobody opens anything yesterday. */
function rememberDay(): { has(day: string, name: string): boolean; add(day: string, name: string): void } {
  let kept = { day: '', names: new Set<string>() };
  return {
    has: (day, name) => kept.day === day && kept.names.has(name),
    add(day, name) {
      if (day > kept.day) kept = { day, names: new Set() };
      kept.names.add(name);
    },
  };
}

/** The same verbs; to read a review's answers is recorded. */
export function recordingOpenings(reviews: ReviewServices, access: Pick<AccessServices, 'opened'>): ReviewServices {
  return {
    ...reviews,
    async get(actor, reference) {
      const view = await reviews.get(actor, reference);
      if (view.parts) access.opened(actor, reference);
      return view;
    },
  };
}
