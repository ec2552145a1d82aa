/** The columns of the tracker, as the grid and the file name them (domain.md §7). */
export const trackerColumns = ['reference', 'action', 'level', 'source', 'section', 'theme', 'impact', 'owner', 'due', 'status', 'rag', 'progress', 'impactAchieved', 'evidence', 'nextStep', 'doneWhen', 'experience', 'updated'] as const;
export type TrackerColumn = (typeof trackerColumns)[number];
