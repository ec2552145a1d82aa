/** The id of a field, from its dotted path: error summaries link to it. */
export function fieldId(path: string): string {
  return `field-${path.replace(/[^\w-]+/g, '-')}`;
}
