/** The reference that a text writes, in any manner (`r2025-31`, `R 2025 031`, `2025/31`), as `R-2025-031`; undefined when it is none. */
export function parseReference(text: string): string | undefined {
  const [, year, number] = /^\s*r?\s*[-–—/ .]?\s*(\d{4})\s*[-–—/ .]\s*0*(\d{1,6})\s*$/i.exec(text) ?? [];
  return year && number ? `R-${year}-${number.padStart(3, '0')}` : undefined;
}
