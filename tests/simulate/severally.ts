const AT_ONCE = 12;

/** Does it for each of them, some at once: people do not wait for each other. */
export async function severally<Thing>(things: Iterable<Thing>, work: (thing: Thing) => Promise<void>): Promise<void> {
  const waiting = [...things];
  const worker = async (): Promise<void> => {
    for (let thing = waiting.pop(); thing !== undefined; thing = waiting.pop()) await work(thing);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
