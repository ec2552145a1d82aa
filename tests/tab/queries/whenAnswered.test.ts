import { QueryClient } from '@tanstack/react-query';
import { whenAnswered } from '../../../tab/queries/whenAnswered';

const LONG = 60_000;
let queries: QueryClient;
beforeEach(() => (queries = new QueryClient({ defaultOptions: { queries: { retry: false, gcTime: Infinity } } })));
afterEach(() => queries.clear());

/** Asks a question; gives what answers it. */
function ask(name: string) {
  let answer: (value: string) => void = () => undefined;
  void queries.prefetchQuery({ queryKey: [name], queryFn: () => new Promise<string>((done) => (answer = done)) });
  return (value: string) => answer(value);
}

test('it is over at once where nothing was asked', async () => {
  await whenAnswered(queries, LONG);
});

test('it is over when the last question is answered, and not before', async () => {
  const [answerMe, answerRows] = [ask('me'), ask('rows')];
  let over = false;
  const answered = whenAnswered(queries, LONG).then(() => (over = true));
  answerMe('Quinn');
  await new Promise((done) => setTimeout(done, 20));
  expect(over).toBe(false);

  answerRows('R-2026-001');
  await answered;
  expect(queries.getQueryData(['rows'])).toBe('R-2026-001');
});

test('a question that fails keeps nobody waiting', async () => {
  void queries.prefetchQuery({ queryKey: ['rows'], queryFn: () => Promise.reject(new Error('gone')) });
  await whenAnswered(queries, LONG);
});

test('patience ends', async () => {
  ask('rows');
  await whenAnswered(queries, 10);
  expect(queries.isFetching()).toBe(1);
});
