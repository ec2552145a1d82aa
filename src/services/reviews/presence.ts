import { toEpoch } from '../../domain/clock';
import { AppError } from '../../domain/errors';
import { type Actor, type PersonRef } from '../../domain/people/types';
import { newestRound } from '../../domain/reviews/rounds';
import { type PartKey } from '../../domain/reviews/types';
import { partOf } from '../../domain/templates/parts';
import { type ServiceContext } from '../context';
import { ensureMayReview, notFound } from '../support/guard';
import { seeReview } from '../support/load';
import { type PresenceInput, type PresenceView } from '../types';
import { templateOf } from './form';

/** Somebody who was not heard of for so long has gone: two heartbeats (tab/pages/review/usePresence) and a slow network. */
export const GONE_AFTER_SECONDS = 25;
/** Screens that one part is open on. More than a team would open; what a loop would. */
const MOST_SESSIONS = 30;

interface Session {
  person: PersonRef;
  seenAt: number;
}

/**
 * Who else has a part open right now: in this server's memory and nowhere else, without a Graph call. Best effort: people
 * on another server are not seen, and eTags guard every save whether they are or not.
 */
export function createPresence(context: ServiceContext): (actor: Actor, reference: string, part: PartKey, input: PresenceInput) => PresenceView {
  const parts = new Map<string, Map<string, Session>>();

  return (actor, reference, part, { session, leaving }) => {
    const { value: review } = seeReview(context, actor, reference);
    ensureMayReview(actor, 'review.readContent', review);
    if (!partOf(templateOf(context.stores, review), part)) throw notFound();
    const now = toEpoch(context.clock.now());
    forgetTheGone(parts, now);
    const key = `${reference}/${part}`;
    const sessions = parts.get(key) ?? new Map<string, Session>();
    // A session is its person's: nobody speaks for somebody else by knowing its name.
    const own = `${actor.oid}/${session}`;
    sessions.delete(own);
    if (sessions.size >= MOST_SESSIONS) throw new AppError('busy', 'This part is open on too many screens to tell who is there.', { retryAfterSeconds: GONE_AFTER_SECONDS });
    const others = [...sessions.values()].map(({ person }) => ({ person, you: person.oid === actor.oid }));
    if (!leaving) sessions.set(own, { person: { oid: actor.oid, name: actor.name }, seenAt: now });
    if (sessions.size > 0) parts.set(key, sessions);
    else parts.delete(key);
    return { others: onceEach(others), revision: newestRound(context.stores.parts.ofReview(reference), part)?.value.revision ?? 0 };
  };
}

function forgetTheGone(parts: Map<string, Map<string, Session>>, now: number): void {
  for (const [key, sessions] of parts) {
    for (const [own, { seenAt }] of sessions) if (now - seenAt > GONE_AFTER_SECONDS * 1000) sessions.delete(own);
    if (sessions.size === 0) parts.delete(key);
  }
}

/** A person on two screens is one person. */
function onceEach(others: PresenceView['others']): PresenceView['others'] {
  return others.filter(({ person }, index) => others.findIndex((other) => other.person.oid === person.oid) === index);
}
