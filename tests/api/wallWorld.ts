import { contract, type OperationName } from '../../src/contract';
import { pathOf, type Route } from '../../src/contract/route';
import { begunSection } from '../domain/support/builders';
import { actors } from '../support/actors';
import { type OnPanel } from '../support/panelStory';
import { allChecks, completeAnswers, proposal, revisionOf, soundQuality } from '../support/story';
import { type CastName, type World } from '../support/world';

const { casey, quinn, robin, ola, jules, imani, devon, morgan, lee } = actors;
const refOf = ({ oid, name }: { oid: string; name: string }) => ({ oid, name });

/** What nobody may meet who is walled off: the child, and words that are in this review alone. */
export const secrets = ['Wilhelmina', 'Brackenridge', 'WB-77001', 'Wallflower', 'Hollyhock', 'Marigold', 'Foxglove', 'Larkspur'];

const members = [
  { oid: imani.oid, role: 'chair' as const },
  { oid: devon.oid, role: 'member' as const },
  { oid: morgan.oid, role: 'qaLead' as const },
  { oid: quinn.oid, role: 'qaLead' as const },
  { oid: lee.oid, role: 'executiveDirector' as const },
];

/** Robin hands in a review of a child whose every text can be looked for, raises an alert on it, and Morgan chooses it for a panel. */
export async function marked(world: World): Promise<string> {
  const { reviews, alerts } = world.services;
  await world.stores.children.create({ recordNumber: 'WB-77001', name: 'Wilhelmina Brackenridge', dateOfBirth: '2014-03-27', gender: 'female', ethnicity: 'African', religion: 'Christian', status: 'childInNeed', team: 'North', worker: refOf(jules), lineManager: refOf(ola), importedOn: '2026-03-01' }, { priority: 'save' });
  const { review: { reference } } = await reviews.assign(casey, { recordNumber: 'WB-77001', reviewerOid: robin.oid, theme: 'Wallflower theme', workingDays: 10 });
  await reviews.accept(robin, reference);
  for (const [part, answers] of completeAnswers([proposal('a1', { action: 'Hollyhock: meet the father.', impact: 'Marigold: he has a part.' })])) {
    const journey = part === 'journey' && answers.kind === 'graded' ? { kind: 'graded' as const, graded: { ...answers.graded, strengths: begunSection('Foxglove: she is seen alone.').graded.strengths } } : answers;
    await reviews.savePart(robin, reference, part, { revision: 0, answers: journey });
  }
  await reviews.submit(robin, reference, { revision: revisionOf(world, reference), declared: true });
  await alerts.raise(robin, reference, { attempt: 'wall-attempt', kind: 'immediateConcern', seen: 'Larkspur: a bruise.' });
  await reviews.chooseForPanel(morgan, reference, { revision: revisionOf(world, reference), checks: allChecks, quality: soundQuality, comment: '' });
  return reference;
}

/** A panel about those reviews; Lee sits on it with the role that this needs. */
export async function seated(world: World, agenda: readonly string[], hideGrades = false): Promise<string> {
  await world.ask({ token: await tokenOf(world, 'lee') }, '/api/me');
  const { reference } = await world.services.panels.schedule(casey, { attempt: 'wall-panel', startsAt: '2026-03-24T10:00:00Z', minutes: 90, chairOid: imani.oid, members: [...members], agenda: [...agenda], hideGrades });
  return reference;
}

export const tokenOf = (world: World, name: CastName): Promise<string> => world.token(name, name === 'lee' ? { roles: ['SeniorLeader', 'PanelMember'] } : {});

/** What asks without changing anything, though it is no GET. */
const searches: Partial<Record<OperationName, object>> = { searchReviews: { q: 'brackenridge' }, findChildren: { q: 'brackenridge' }, findSimilar: { text: 'Hollyhock: meet the father.', notOf: '' }, exportReview: {}, exportMinutes: {} };
const everyName = (Object.keys(contract) as OperationName[]).filter((name) => name !== 'getConfig' && (contract[name].method === 'GET' || name in searches));

/** Everything that the API answers this person, by route and what was asked about: every GET and every search, about every reference given. */
export async function heardBy(world: World, name: CastName, { panel, review }: OnPanel, others: readonly string[]): Promise<Map<string, { status: number; text: string }>> {
  const heard = new Map<string, { status: number; text: string }>();
  const token = await tokenOf(world, name);
  for (const operation of everyName) {
    const route: Route = contract[operation];
    for (const params of paramsOf(route.path, panel, review, others)) {
      const query = operation === 'listReviews' || operation === 'listRecommendations' ? ['', '?q=brackenridge', `?q=${review}`] : [''];
      for (const asked of query) {
        const path = pathOf(route, params) + asked;
        const { status, text } = await world.ask({ token }, path, { method: route.method, ...(searches[operation] && { body: searches[operation] }) });
        heard.set(`${operation} ${path}`, { status, text });
      }
    }
  }
  return heard;
}

function paramsOf(path: string, panel: string, review: string, others: readonly string[]): Record<string, string>[] {
  const common = { review, oid: devon.oid, part: 'journey', key: 'practice-and-impact', version: '2025', otherKey: 'practice-and-impact', otherVersion: '2024' };
  if (!path.includes(':reference')) return [common];
  return [panel, review, ...others].map((reference) => ({ ...common, reference }));
}
