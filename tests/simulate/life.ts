import { AppError } from '../../src/domain/errors';
import { type Actor, type PersonRef } from '../../src/domain/people/types';
import { type Recommendation } from '../../src/domain/recommendations/types';
import { type ProposedRecommendation, type Review } from '../../src/domain/reviews/types';
import { severally } from '../../src/domain/severally';
import { recommendation } from '../domain/support/builders';
import { allChecks, completeAnswers, soundQuality, told, toldDone } from '../support/story';
import { type Day, daysFrom, isWorkingDay, shift, workingDaysFrom } from './calendar';
import { chanceOf, type Chance } from './chance';
import { type Council } from './people';
import { type SimServer } from './server';

export interface LifeOptions {
  council: Council;
  /** Reviews over all days. */
  reviews: number;
  /** Recommendations that each makes. */
  recommendations: number;
  days: number;
  start: Day;
  seed: number;
}

/** What people of the council do on a working day; what is refused is tried again on another day. */
export interface CouncilLife {
  live(day: Day, servers: readonly SimServer[]): Promise<void>;
  /** Does one thing, and counts how it ended. */
  attempt(what: string, verb: () => Promise<unknown>): Promise<void>;
  /** How often each thing was done, and how often it failed. */
  done: Map<string, number>;
  failed: Map<string, number>;
}

/** The share of parts that go through the form's own verb. */
const TYPED = 0.1;
/**
 * The share of what people do that goes through the product's verbs, with audit, follow-ups and news; the rest is put
 * into the lists as it would be afterwards. Verbs have tests of their own, and all of them would take half an hour.
 */
const BY_VERB = 0.25;

/** People do not wait for each other. */
const AT_ONCE = 12;
/** On one day. */
const MOST_ASSIGNED = 60;
const times = (count: number): number[] => Array.from({ length: Math.max(0, count) }, (_, index) => index);

const refOf = ({ oid, name }: PersonRef): PersonRef => ({ oid, name });
const dayOf = (instant: string | undefined): Day => (instant ?? '').slice(0, 10);

export function createLife({ council, reviews, recommendations, days, start, seed }: LifeOptions): CouncilLife {
  const [done, failed] = [new Map<string, number>(), new Map<string, number>()];
  const chance = chanceOf(seed + 1);
  const workingDays = workingDaysFrom(shift(start, -1), shift(start, days - 1));
  let [assigned, passed, children, recommended] = [0, 0, 0, 0];
  const count = (of: Map<string, number>, what: string): unknown => of.set(what, (of.get(what) ?? 0) + 1);
  const attempt = async (what: string, verb: () => Promise<unknown>): Promise<void> => {
    try {
      await verb();
      count(done, what);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      count(failed, `${what} ${error.code}`);
    }
  };
  /** What is planned for a thing is the same whenever it is asked. */
  const fate = (reference: string): Chance => chanceOf(`${seed} ${reference}`);
  const actor = ({ services }: SimServer, oid: string): Actor | undefined => services.people.actorByOid(oid);

  async function assign(server: SimServer): Promise<void> {
    const recordNumber = `M${(children += 1)}`;
    const reviewer = chance.pick(council.reviewers);
    const by = actor(server, chance.pick(council.coordinators).oid);
    const worker = chance.pick(council.owners);
    const child = { recordNumber, name: 'Child', dateOfBirth: '2014-03-27', gender: 'female', ethnicity: '', religion: '', status: 'childInNeed' as const, team: worker.team, worker: refOf(worker), lineManager: undefined, importedOn: start };
    if (!by) return;
    await attempt('assign', async () => {
      await server.stores.children.create(child, { priority: 'save', sameIfExists: () => true });
      await server.services.reviews.assign(by, { recordNumber, reviewerOid: reviewer.oid, theme: '', workingDays: 10 });
      assigned += 1;
    });
  }

  function proposals(reference: string, day: Day): ProposedRecommendation[] {
    const lot = fate(`${reference} proposals`);
    return Array.from({ length: recommendations }, (_, index) => ({ id: `a${index + 1}`, action: 'Write up what was agreed with the school.', impact: 'The plan can be followed by everybody.', owner: refOf(lot.pick(council.owners)), ownerRole: '', dueDay: shift(day, lot.whole(12, 110)), theme: 'fathers-and-wider-family', answers: ['journey'] }));
  }

  /** The review is agreed and its recommendations are in the tracker. */
  async function agreeAtOnce({ stores, context }: SimServer, { reference, reviewer, team, revision }: Review, day: Day): Promise<void> {
    const stored = stores.reviews.get(reference);
    if (!stored || stored.value.revision !== revision) return;
    await stores.reviews.update(stored, { state: 'agreed', agreedAt: context.clock.now() }, { priority: 'save' });
    for (const { id, owner, dueDay } of proposals(reference, day)) {
      const number = `R-2025-${String((recommended += 1)).padStart(5, '0')}`;
      const entered = recommendation({ reference: number, originKey: `${reference}/${id}`, sourceReference: reference, raisedBy: refOf(reviewer), owner, team, dueDay, firstDueDay: dueDay, status: 'notStarted', createdAt: context.clock.now(), lastUpdateAt: undefined, revision: 1 });
      await stores.recommendations.create(entered, { priority: 'save' });
    }
  }

  async function ofReview(server: SimServer, review: Review, day: Day): Promise<void> {
    const { reference, state } = review;
    if (state !== 'assigned' && state !== 'inProgress' && state !== 'submitted') return;
    const lot = fate(reference);
    const [toAccept, toSubmit, toCheck] = [lot.whole(0, 3), lot.of(0.75) ? lot.whole(3, 10) : lot.whole(11, 22), lot.whole(1, 8)];
    const { services, stores } = server;
    const reviewer = actor(server, review.reviewer.oid);
    if (state === 'assigned' && reviewer && workingDaysFrom(dayOf(review.assignedAt), day) >= toAccept) await attempt('accept', () => services.reviews.accept(reviewer, reference));
    if (state === 'inProgress' && reviewer && workingDaysFrom(dayOf(review.assignedAt), day) >= toSubmit) {
      await attempt('submit', async () => {
        for (const [part, answers] of completeAnswers(proposals(reference, day))) {
          const isThere = stores.parts.ofReview(reference).some(({ value }) => value.part === part);
          // What reviewers type is the business of other tests: most of it is put into the lists at once.
          if (!isThere && lot.of(TYPED)) await services.reviews.savePart(reviewer, reference, part, { revision: 0, answers });
          else if (!isThere) await stores.parts.create({ reviewReference: reference, part, answers, round: 0, updatedAt: review.assignedAt, updatedBy: refOf(reviewer), revision: 1 }, { priority: 'save' });
        }
        await services.reviews.submit(reviewer, reference, { revision: stores.reviews.get(reference)?.value.revision ?? 0, declared: true });
      });
    }
    const lead = actor(server, lot.pick(council.leads).oid);
    if (state === 'submitted' && lead && workingDaysFrom(dayOf(review.submittedAt), day) >= toCheck) {
      if (lot.of(BY_VERB)) return attempt('agree', () => services.reviews.agree(lead, reference, { revision: review.revision, checks: allChecks, quality: soundQuality, comment: '' }));
      await attempt('agree at once', () => agreeAtOnce(server, review, day));
    }
  }

  async function ofRecommendation(server: SimServer, { reference, status, dueDay, firstDueDay, owner, revision, timesMoved, lastUpdateAt, toleratedUntil, doneAt }: Recommendation, day: Day): Promise<void> {
    if (status !== 'done' && status !== 'notStarted' && status !== 'inProgress') return;
    const lot = fate(reference);
    const [kind, doneAfter, waits] = [lot.next(), lot.of(0.68) ? lot.whole(-12, 6) : lot.whole(7, 100), lot.whole(2, 20)];
    const { recommendations: tracker } = server.services;
    const [by, lead, coordinator] = [actor(server, owner?.oid ?? ''), actor(server, lot.pick(council.leads).oid), actor(server, lot.pick(council.coordinators).oid)];
    if (!by || !lead || !coordinator) return;
    const late = daysFrom(firstDueDay, day);
    const byVerb = fate(`${reference} ${status} ${revision}`).of(BY_VERB);
    const put = (what: string, change: Partial<Recommendation>): Promise<void> => {
      const { recommendations: list } = server.stores;
      const stored = list.get(reference);
      return attempt(`${what} at once`, async () => stored?.value.revision === revision && list.update(stored, change, { priority: 'save' }));
    };
    if (status === 'done') {
      if (daysFrom(dayOf(doneAt), day) < waits) return;
      if (!byVerb) return put('signOff', { status: 'signedOff', doneSignedOffAt: server.context.clock.now() });
      await attempt('signOff', () => tracker.signOffDone(lead, reference, { revision, evidence: toldDone.evidence, evidenceDay: toldDone.evidenceDay, noEvidenceReason: '' }));
      return;
    }
    if (kind < 0.03 && toleratedUntil === '' && late >= -8) return attempt('tolerate', () => tracker.tolerate(lead, reference, { revision, until: shift(day, lot.whole(20, 60)), reason: 'No place before the summer.' }));
    if (kind < 0.06 && timesMoved === 0 && late >= -3 && late < 40) return attempt('moveDueDate', () => tracker.moveDueDate(by, reference, { revision, dueDay: shift(dueDay, lot.whole(14, 45)), reason: 'The school was closed.', agreedBy: 'Lead' }, 'tab'));
    if (kind < 0.08 && late >= 10 && owner?.oid === lot.pick(council.owners).oid) return;
    if (kind > 0.97) return;
    if (late >= doneAfter && !byVerb) return put('done', { status: 'done', doneAt: server.context.clock.now() });
    if (late >= doneAfter) return attempt('done', () => tracker.update(by, reference, { revision, ...toldDone }, 'bot'));
    if (kind > 0.6 && lastUpdateAt === undefined && late >= -20) await attempt('update', () => tracker.update(by, reference, { revision, ...told }, 'tab'));
  }

  async function takeLeave(server: SimServer, day: Day): Promise<void> {
    const person = chance.pick(council.people);
    const near = council.people.filter(({ oid, team }) => oid !== person.oid && (oid === person.managerOid || team === person.team));
    const from = shift(day, chance.whole(1, 12));
    const until = shift(from, chance.of(0.1) ? chance.whole(15, 40) : chance.whole(0, 14));
    const cover = near.length > 0 && chance.of(0.8) ? chance.pick(near).oid : '';
    const self = actor(server, person.oid);
    if (self) await attempt('leave', () => server.services.leave.addLeave(self, 'me', { from, until, coverOid: cover }));
    const early = chance.pick(council.people);
    const running = server.stores.people.get(early.oid)?.value.leaves.find((leave) => leave.from <= day && day < leave.until);
    const office = actor(server, chance.pick(council.coordinators).oid);
    if (running && office) await attempt('endLeave', () => server.services.leave.endLeave(office, early.oid, { from: running.from }));
  }

  return {
    done,
    failed,
    attempt,
    async live(day, servers) {
      if (!isWorkingDay(day)) return;
      passed += 1;
      const any = (): SimServer => chance.pick(servers);
      const wanted = Math.round((reviews * Math.min(1, passed / (workingDays * 0.85))));
      await severally(times(Math.min(MOST_ASSIGNED, wanted - assigned)), AT_ONCE, () => assign(any()));
      await severally(any().stores.reviews.values(), AT_ONCE, ({ value }) => ofReview(any(), value, day));
      await severally(any().stores.recommendations.values(), AT_ONCE, ({ value }) => ofRecommendation(any(), value, day));
      await severally(times(Math.ceil((council.people.length * 2) / 250)), AT_ONCE, () => takeLeave(any(), day));
      for (const server of servers) await server.committer.idle();
    },
  };
}
