import type { QueryClient } from '@tanstack/react-query';

/** Over when everything that was asked for has been answered, and after that many milliseconds in any case. */
export function whenAnswered(queries: QueryClient, patience: number): Promise<void> {
  return new Promise((done) => {
    const over = () => {
      stop();
      clearTimeout(timer);
      done();
    };
    const timer = setTimeout(over, patience);
    const stop = queries.getQueryCache().subscribe(() => queries.isFetching() === 0 && over());
    if (queries.isFetching() === 0) over();
  });
}
