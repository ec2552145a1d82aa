/** A typed array that grows at its end: numbers side by side, a quarter of what objects take. */
export interface Growing<Values extends Uint32Array | Float32Array> {
  /** Longer than `length`; replaced when it grows, so ask for it anew. */
  values: Values;
  length: number;
  push(value: number): void;
}

/** An empty one; `make` gives the array of a size. */
export function growing<Values extends Uint32Array | Float32Array>(make: (size: number) => Values): Growing<Values> {
  const grown: Growing<Values> = {
    values: make(1024),
    length: 0,
    push(value) {
      if (grown.length === grown.values.length) {
        // Half as much again: doubling would leave half of a large one empty.
        const larger = make(Math.ceil(grown.length * 1.5));
        larger.set(grown.values);
        grown.values = larger;
      }
      grown.values[grown.length++] = value;
    },
  };
  return grown;
}
