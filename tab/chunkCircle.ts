/**
 * The first circle among files that load one another, as the way around it; undefined where there is none. A browser runs
 * the first file of a circle before what it needs is there: the build succeeds and the page stays empty.
 */
export function chunkCircle(imports: Readonly<Record<string, readonly string[]>>): string[] | undefined {
  const done = new Set<string>();
  const around = (file: string, way: readonly string[]): string[] | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return undefined;
    const circle = firstOf(imports[file] ?? [], (next) => around(next, [...way, file]));
    done.add(file);
    return circle;
  };
  return firstOf(Object.keys(imports), (file) => around(file, []));
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
