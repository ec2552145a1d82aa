import { type PartKey, type ReviewPart } from './types';

/** Each part as it was last written: of several rounds the newest. */
export function latestOf(parts: readonly ReviewPart[]): ReviewPart[] {
  return asOfRound(parts, Number.POSITIVE_INFINITY);
}

/** Each part as it was handed in for that round: a part that was not changed after the review came back is the one of a round before. */
export function asOfRound(parts: readonly ReviewPart[], round: number): ReviewPart[] {
  const found = new Map<PartKey, ReviewPart>();
  for (const part of parts) {
    if (part.round > round) continue;
    const known = found.get(part.part);
    if (!known || known.round < part.round) found.set(part.part, part);
  }
  return [...found.values()];
}

/** The newest item of one part, however it is stored. */
export function newestRound<Row extends { value: ReviewPart }>(rows: readonly Row[], part: PartKey): Row | undefined {
  return rows.filter(({ value }) => value.part === part).reduce<Row | undefined>((newest, row) => (newest && newest.value.round >= row.value.round ? newest : row), undefined);
}
