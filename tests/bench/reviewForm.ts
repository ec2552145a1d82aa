import { type GradedAnswers, type PartAnswers } from '../../src/domain/reviews/types';
import { template2025 } from '../../src/domain/templates/template2025';
import { entry } from '../domain/support/builders';
import { actors } from '../support/actors';
import { inProgress } from '../support/story';
import { startWorld } from '../support/world';
import { openServer, type TestServer } from '../support/services';

/** A review as long as they get, opened over HTTP and saved by the service, on one machine with the local Graph. */
export interface ReviewFormFigures {
  words: number;
  rounds: number;
  /** Of one `getReview` over HTTP by its reviewer, whose answer the server may have kept from the round before. */
  openP50Ms: number;
  openP95Ms: number;
  openBytes: number;
  /** Graph calls of all rounds together. */
  openCalls: number;
  /** Of one `savePart` of 1,600 words, until the service replies. */
  saveP50Ms: number;
  saveP95Ms: number;
  /** Graph calls of one save, with what follows its reply. */
  callsPerSave: number;
}

const WORDS_AN_ENTRY = 400;
const vocabulary = 'the child told her worker that she feels safe at home since the visits began and the school has seen it too'.split(' ');

const prose = (seed: number): string => Array.from({ length: WORDS_AN_ENTRY }, (_, at) => vocabulary[(seed + at * 7) % vocabulary.length]).join(' ');

/** Five sections share the words: two strengths and two areas for development each. */
function section(seed: number): PartAnswers {
  const two = (from: number, letter: string) => [0, 1].map((at) => entry(prose(from + at), { id: `${letter}${at}`, evidence: 'Case note, 12 March 2026' }));
  const graded: GradedAnswers = { strengths: two(seed, 's'), areas: two(seed + 2, 'a'), impact: 'She sleeps at night.', grade: 'good', notApplicableReason: '' };
  return { kind: 'graded', graded };
}

async function writeWhole(server: TestServer, reference: string): Promise<void> {
  for (const [index, { key }] of template2025.sections.entries()) await server.services.reviews.savePart(actors.robin, reference, key, { revision: 0, answers: section(index * 4) });
}

const at = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

async function timed(rounds: number, act: (round: number) => Promise<unknown>): Promise<{ p50: number; p95: number }> {
  const taken: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    await act(round);
    taken.push(performance.now() - began);
  }
  taken.sort((a, b) => a - b);
  return { p50: at(taken, 0.5), p95: at(taken, 0.95) };
}

/** Opening the longest review and saving one of its parts, again and again; each save has other words. */
export async function measureReviewForm(rounds: number): Promise<ReviewFormFigures> {
  const world = await startWorld();
  try {
    const server = await openServer(world.tenant, { clock: world.clock });
    const reference = await inProgress(server);
    await writeWhole(server, reference);
    await world.stores.poll();
    const path = `/api/reviews/${reference}`;
    const open = () => world.ask('robin', path);
    await timed(10, open);
    world.tenant.calls.reset();
    const opened = await timed(rounds, open);
    const openCalls = world.tenant.calls.total().calls;
    const { status, text } = await open();
    if (status !== 200) throw new Error(`The review did not open: ${status} ${text}`);
    const key = template2025.sections[0]?.key ?? '';
    await world.committer.idle();
    world.tenant.calls.reset();
    const saved = await timed(rounds, (round) => world.services.reviews.savePart(actors.robin, reference, key, { revision: round + 1, answers: section(round + 1) }));
    await world.committer.idle();
    const callsPerSave = world.tenant.calls.total().calls / rounds;
    return { words: template2025.sections.length * 4 * WORDS_AN_ENTRY, rounds, openP50Ms: opened.p50, openP95Ms: opened.p95, openBytes: Buffer.byteLength(text), openCalls, saveP50Ms: saved.p50, saveP95Ms: saved.p95, callsPerSave };
  } finally {
    await world.stop();
  }
}
