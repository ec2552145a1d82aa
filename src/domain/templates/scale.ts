import { type GradeScale } from './types';

/**
 * The four-point scale with our own descriptors (domain.md §3.4). Dated data: a review keeps the scale that it was graded
 * on. The two overall grades are the council's own, so nothing here calls them an inspection grade.
 */
export const scale2025: GradeScale = {
  version: '2025',
  from: '2025-01-01',
  grades: [
    { code: 'outstanding', label: 'Outstanding', descriptor: 'Practice is consistently strong and makes a clear, lasting difference to the child. The child’s voice shapes what happens. Others could learn from it.' },
    { code: 'good', label: 'Good', descriptor: 'The child is helped and protected, and their life is better for it. Small weaknesses do not affect the child.' },
    { code: 'requiresImprovement', label: 'Requires improvement to be good', descriptor: 'The child is safe and there is some good work, but help is late, uneven or not clearly making enough difference.' },
    { code: 'inadequate', label: 'Inadequate', descriptor: 'The child is not safe enough, or has been left without the help they need. Something must change now.' },
  ],
};

/** The same four points as they were described in 2024. */
export const scale2024: GradeScale = {
  version: '2024',
  from: '2024-01-01',
  grades: [
    { code: 'outstanding', label: 'Outstanding', descriptor: 'Practice is consistently strong, and the child’s life is clearly better for it.' },
    { code: 'good', label: 'Good', descriptor: 'The child is helped and protected. What is weak does not affect the child.' },
    { code: 'requiresImprovement', label: 'Requires improvement to be good', descriptor: 'The child is safe, but help is late, uneven or not making enough difference.' },
    { code: 'inadequate', label: 'Inadequate', descriptor: 'The child is not safe enough, or has been left without the help they need.' },
  ],
};
