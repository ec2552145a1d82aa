/** Whose guidance was read in this visit: in memory only, so that nothing about anybody stays in the browser. */
const read = new Set<string>();

/** Whether this person has read the guidance of this part since the tab was opened, and how to say so. */
export function readGuidance(oid: string, part: string): { isRead: boolean; mark: () => void; unmark: () => void } {
  const key = `${oid}/${part}`;
  return { isRead: read.has(key), mark: () => void read.add(key), unmark: () => void read.delete(key) };
}
