import { Temporal } from 'temporal-polyfill';
import { type Connection } from '../connection';
import { type Chance } from './chance';
import { actorOf } from './knowPeople';
import { byOid, cast } from './people';
import { blockedNotes, evidenceNotes, impactNotes, progressNotes } from './proposals';
import { type ProposalPlot, type ReviewPlot } from './story';
import { type StoryClock } from './storyClock';

interface TrackerScene {
  connection: Connection;
  clock: StoryClock;
  chance: Chance;
  plot: ReviewPlot;
  /** Of the agreed review. */
  reference: string;
}

/** What became of each recommendation of an agreed review, told by its owner and the QA lead. */
export async function playRecommendations(scene: TrackerScene): Promise<void> {
  const { connection, reference, plot } = scene;
  const entered = new Map(connection.stores.recommendations.ofSource(reference).map(({ value }) => [value.originKey, value.reference]));
  for (const [index, proposal] of plot.proposals.entries()) {
    const tracked = entered.get(`${reference}/p${index + 1}`);
    if (!tracked) throw new Error(`Recommendation ${index + 1} of ${reference} did not enter the tracker.`);
    await playOne(scene, tracked, proposal);
  }
}

async function playOne(scene: TrackerScene, reference: string, proposal: ProposalPlot): Promise<void> {
  const { connection, clock, chance, plot } = scene;
  const { recommendations } = connection.services;
  const quinn = actorOf(cast.quinn);
  const stored = () => recommendations.get(quinn, reference).recommendation;
  const owner = actorOf(byOid(stored().owner?.oid ?? cast.ola.oid));
  const last = proposal.updatedAfter.length - 1;
  for (const [index, days] of proposal.updatedAfter.entries()) {
    clock.set(after(plot.agreed, days));
    if (proposal.moved && index === 0) await moveDate(scene, reference, owner);
    await recommendations.update(owner, reference, { revision: stored().revision, ...tellProgress(proposal, index === last, dayBefore(after(plot.agreed, days)), chance) }, 'tab');
  }
  if (last < 0 || (proposal.outcome !== 'signedOffDone' && proposal.outcome !== 'signedOffImpact')) return;
  const day = proposal.updatedAfter[last] ?? 0;
  clock.set(capped(after(plot.agreed, day + 4)), '14:00:00');
  await recommendations.signOffDone(quinn, reference, { revision: stored().revision, evidence: stored().evidence, evidenceDay: stored().evidenceDay, noEvidenceReason: '' });
  if (proposal.outcome !== 'signedOffImpact') return;
  clock.set(capped(after(plot.agreed, day + 30)), '14:30:00');
  await recommendations.signOffImpact(quinn, reference, { revision: stored().revision, impactAchieved: chance.pick(impactNotes) });
}

function tellProgress({ outcome }: ProposalPlot, isLast: boolean, evidenceDay: string, chance: Chance) {
  const done = isLast && (outcome === 'done' || outcome === 'signedOffDone' || outcome === 'signedOffImpact');
  const blocked = isLast && outcome === 'blocked';
  return {
    status: done ? ('done' as const) : ('inProgress' as const),
    flag: blocked ? ('blocked' as const) : chance.happens(0.15) && !done ? ('atRisk' as const) : ('onTrack' as const),
    progress: done ? progressNotes[2] : blocked ? chance.pick(blockedNotes) : chance.pick([progressNotes[0], progressNotes[1], progressNotes[3], progressNotes[4]]),
    impactAchieved: done ? chance.pick(impactNotes) : '',
    evidence: done ? chance.pick(evidenceNotes) : '',
    evidenceDay: done ? evidenceDay : '',
    nextStep: done ? '' : 'Look again at the next team meeting.',
  };
}

async function moveDate({ connection, clock }: TrackerScene, reference: string, owner: ReturnType<typeof actorOf>): Promise<void> {
  const { recommendation } = connection.services.recommendations.get(owner, reference);
  const from = recommendation.dueDay > clock.now().slice(0, 10) ? recommendation.dueDay : clock.now().slice(0, 10);
  await connection.services.recommendations.moveDueDate(owner, reference, { revision: recommendation.revision, dueDay: after(from, 21), reason: 'The worker was away and cover came late.', agreedBy: cast.quinn.name }, 'tab');
}

const after = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();
const dayBefore = (day: string): string => after(day, -1);

/** The story ends today. */
function capped(day: string): string {
  const today = Temporal.Now.plainDateISO('UTC').toString();
  return day < today ? day : today;
}
