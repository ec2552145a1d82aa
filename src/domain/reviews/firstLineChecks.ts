/** The checks that a first-line checker confirms before agreeing (domain.md §4). */
export const firstLineChecks = [
  { key: 'evidence', title: 'The evidence matches the record' },
  { key: 'complete', title: 'Every part is complete' },
  { key: 'answered', title: 'Every issue is answered by a recommendation' },
  { key: 'impact', title: 'The recommendations are clear and tied to impact' },
] as const;
