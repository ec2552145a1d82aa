/** Does it for each of them, in their order and so many at once. Once one fails no other is begun, and its error is thrown. */
export async function severally<Thing>(things: Iterable<Thing>, atOnce: number, work: (thing: Thing) => Promise<unknown>): Promise<void> {
  const waiting = [...things].values();
  let failed = false;
  const worker = async (): Promise<void> => {
    for (const thing of waiting) {
      if (failed) return;
      try {
        await work(thing);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
