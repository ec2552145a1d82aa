import { scale2024 } from './scale';
import { template2025 } from './template2025';
import { type Template } from './types';

/** The practice and impact review of 2024: seven standards (no legal documents) and one overall grade (domain.md §3.2, §3.3). */
export const template2024: Template = {
  ...template2025,
  version: '2024',
  standards: template2025.standards.filter(({ key }) => key !== 'legal-documents'),
  summary: {
    ...template2025.summary,
    overallGrades: [{ key: 'overall', title: 'Overall grade', hint: 'One grade for the work that was done and for what it changed for the child.' }],
  },
  scale: scale2024,
};
