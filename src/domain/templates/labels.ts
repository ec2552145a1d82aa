import { template2025 } from './template2025';
import { type ChildStatus, type Grade, type SectionGrade, type StandardOutcome } from './types';
import { scale2025 } from './scale';

const byCode = <Code extends string>(options: readonly { code: Code; label: string }[]): Readonly<Record<Code, string>> => Object.fromEntries(options.map(({ code, label }) => [code, label])) as Record<Code, string>;

/** Grades in full, as every screen and report shows them (domain.md §3.4). */
export const gradeLabels: Readonly<Record<SectionGrade, string>> = { ...byCode<Grade>(scale2025.grades), notApplicable: 'Not applicable' };
export const statusLabels: Readonly<Record<ChildStatus, string>> = byCode(template2025.statuses);
export const outcomeLabels: Readonly<Record<StandardOutcome, string>> = byCode(template2025.standardOutcomes);
