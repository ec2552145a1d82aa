import { type RecommendationReference } from './types';

const forms = [
  /^r?[\s\-–—./]*(\d{4})[\s\-–—./]+0*(\d{1,6})$/i,
  /^r[\s\-–—./]*(\d{4})0*(\d{1,6})$/i, // nothing between the numbers: then the letter must be there
];

/** The reference that a text writes, in any manner (`r2025-31`, `R 2025 031`, `2025/31`), as `R-2025-031`; undefined when it is none. */
export function parseReference(text: string): RecommendationReference | undefined {
  const trimmed = text.trim();
  const [, year, number] = forms.map((form) => form.exec(trimmed)).find((match) => match !== null) ?? [];
  return year && number && Number(number) > 0 ? `R-${year}-${number.padStart(3, '0')}` : undefined;
}
