import { type PartAnswersResource } from '../../src/contract/answers';
import { template2025 } from '../../src/domain/templates/template2025';
import { entry } from '../domain/support/builders';
import { actors } from '../support/actors';
import { inProgress } from '../support/story';
import { startWorld, type World } from '../support/world';

/** A review as long as they get, opened and saved over HTTP on one machine with the local Graph. */
export interface ReviewFormFigures {
  words: number;
  rounds: number;
  /** Of one `getReview` by its reviewer, made anew. */
  openP50Ms: number;
  openP95Ms: number;
  openBytes: number;
  /** Of one autosave, `savePart` of 1,600 words, there and back. */
  saveP50Ms: number;
  saveP95Ms: number;
  /** Graph calls of one autosave and one opening, with what follows their replies. */
  callsPerRound: number;
}

const WARM_UP = 10;
const WORDS_AN_ENTRY = 400;
const vocabulary = 'the child told her worker that she feels safe at home since the visits began and the school has seen it too'.split(' ');

const prose = (seed: number): string => Array.from({ length: WORDS_AN_ENTRY }, (_, at) => vocabulary[(seed + at * 7) % vocabulary.length]).join(' ');

/** Five sections share the words: two strengths and two areas for development each. */
function section(seed: number): PartAnswersResource {
  const two = (from: number, letter: string) => [0, 1].map((at) => entry(prose(from + at), { id: `${letter}${at}`, evidence: 'Case note, 12 March 2026' }));
  const graded = { strengths: two(seed, 's'), areas: two(seed + 2, 'a'), impact: 'She sleeps at night.', grade: 'good' as const, notApplicableReason: '' };
  return { kind: 'graded', graded };
}

async function writeWhole(server: World, reference: string): Promise<void> {
  for (const [index, { key }] of template2025.sections.entries()) await server.services.reviews.savePart(actors.robin, reference, key, { revision: 0, answers: section(index * 4) });
}

const at = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

const quantiles = (taken: number[]): { p50: number; p95: number } => {
  taken.sort((a, b) => a - b);
  return { p50: at(taken, 0.5), p95: at(taken, 0.95) };
};

async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}

/** The longest review, saved in one part and opened, in turns: each save has other words, so that no opening is answered from what was kept. */
export async function measureReviewForm(rounds: number): Promise<ReviewFormFigures> {
  const world = await startWorld();
  try {
    const reference = await inProgress(world);
    await writeWhole(world, reference);
    const [robin, key] = [world.as('robin'), template2025.sections[0]?.key ?? ''];
    const params = { reference, part: key };
    const [opened, saved]: [number[], number[]] = [[], []];
    const turn = async (revision: number): Promise<void> => {
      world.clock.advance(60);
      saved.push(await timed(() => robin.savePart({ params, body: { revision, answers: section(revision) } })));
      opened.push(await timed(() => robin.getReview({ params: { reference } })));
    };
    for (let revision = 1; revision <= WARM_UP; revision += 1) await turn(revision);
    [opened.length, saved.length] = [0, 0];
    await world.committer.idle();
    world.tenant.calls.reset();
    for (let round = 1; round <= rounds; round += 1) await turn(WARM_UP + round);
    await world.committer.idle();
    const callsPerRound = world.tenant.calls.total().calls / rounds;
    const { text } = await world.ask('robin', `/api/reviews/${reference}`);
    const [open, save] = [quantiles(opened), quantiles(saved)];
    return { words: template2025.sections.length * 4 * WORDS_AN_ENTRY, rounds, openP50Ms: open.p50, openP95Ms: open.p95, openBytes: Buffer.byteLength(text), saveP50Ms: save.p50, saveP95Ms: save.p95, callsPerRound };
  } finally {
    await world.stop();
  }
}
