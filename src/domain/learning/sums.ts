/** Sums by number, most of them zero; taken once, after which all are zero again. */
export interface Sums {
  add(at: number, value: number): void;
  /** Every sum that is not zero, in no order. */
  take(use: (at: number, sum: number) => void): void;
  takeSquares(): number;
}

/** All of them zero; used again and again, so that nothing is made anew for each text. */
export function createSums(): Sums {
  let sums = new Float64Array(1024);
  const used: number[] = [];
  const take = (use: (at: number, sum: number) => void): void => {
    for (const at of used) {
      const sum = sums[at] ?? 0;
      sums[at] = 0;
      use(at, sum);
    }
    used.length = 0;
  };
  return {
    add(at, value) {
      if (at >= sums.length) {
        const larger = new Float64Array(2 * at);
        larger.set(sums);
        sums = larger;
      }
      if (sums[at] === 0) used.push(at);
      sums[at] = (sums[at] ?? 0) + value;
    },
    take,
    takeSquares() {
      let total = 0;
      take((_, sum) => (total += sum * sum));
      return total;
    },
  };
}
