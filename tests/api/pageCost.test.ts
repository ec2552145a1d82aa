import { type CallFigures, measurePages } from '../bench/calls';
import { openPages } from './support';

/** What is not in memory (DECISIONS §10), each with why, and the queries that it takes. Everything else is answered from memory. */
const notInMemory: Readonly<Record<string, number>> = {
  // The audit outlives people and is read by few: a review's history is its chain.
  'The history of a review': 1,
  // Who has read it stands in the same chain.
  'Who has read a review': 1,
  // Ten years of finished reviews would fill the memory; their parts are read when somebody asks, then kept.
  'A finished review, which nobody opened lately': 1,
  // So would 400,000 updates: the history of a recommendation is read when somebody asks, then kept.
  'A recommendation, which nobody opened lately': 1,
};

let figures: CallFigures[];
beforeAll(async () => {
  figures = await measurePages();
}, 60_000);

test('a page view asks nothing of Microsoft 365, but for what is not in memory', () => {
  expect(Object.fromEntries(figures.filter(({ calls }) => calls > 0).map(({ act, calls }) => [act, calls]))).toEqual(notInMemory);
});

test('every list of the contract is among the pages that are measured', () => {
  expect(figures.filter(({ act }) => act.startsWith('List ')).map(({ act }) => act.slice('List '.length))).toEqual(openPages);
});
