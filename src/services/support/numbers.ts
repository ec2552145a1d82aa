/** The next number after the highest among references that begin with `prefix`, as a reference padded to so many digits. */
export function nextReference(references: Iterable<string>, prefix: string, digits: number): string {
  let highest = 0;
  for (const reference of references) if (reference.startsWith(prefix)) highest = Math.max(highest, Number(reference.slice(prefix.length)) || 0);
  return `${prefix}${String(highest + 1).padStart(digits, '0')}`;
}
