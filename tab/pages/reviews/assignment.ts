import type { Contract } from '../../../src/contract';
import { LONGEST_LINE } from '../../../src/contract/limits';
import type { Body } from '../../../src/contract/route';
import type { Problem } from '../../../src/contract/shapes';

export interface Assignment {
  theme: string;
  deadline: 'workingDays' | 'dueDay';
  workingDays: string;
  dueDay: string;
}

type Field = 'recordNumber' | 'reviewerOid' | 'workingDays' | 'dueDay' | 'theme';
export interface AssignmentFault {
  field: Field;
  message: string;
}

/** What is missing or impossible before anything is sent; the server checks again. */
export function checkAssignment(recordNumber: string | undefined, reviewerOid: string | undefined, { deadline, workingDays, dueDay, theme }: Assignment): AssignmentFault[] {
  const faults: (AssignmentFault | false)[] = [
    !recordNumber && { field: 'recordNumber', message: 'Choose a child.' },
    !reviewerOid && { field: 'reviewerOid', message: 'Choose a reviewer.' },
    deadline === 'workingDays' && !isWorkingDays(workingDays) && { field: 'workingDays', message: 'Enter a whole number of working days from 1 to 120.' },
    deadline === 'dueDay' && dueDay === '' && { field: 'dueDay', message: 'Choose the day on which it is due.' },
    theme.length > LONGEST_LINE && { field: 'theme', message: `Use ${LONGEST_LINE} characters or fewer for the theme.` },
  ];
  return faults.filter((fault) => fault !== false);
}

/** What is sent: either working days or a day, as was chosen. */
export function bodyOfAssignment(recordNumber: string, reviewerOid: string, { deadline, workingDays, dueDay, theme }: Assignment): Body<Contract['assignReview']> {
  const due = deadline === 'workingDays' ? { workingDays: Number(workingDays) } : { dueDay };
  return { recordNumber, reviewerOid, theme: theme.trim(), ...due };
}

/** The server's faults at the fields they belong to. */
export function faultsOfProblem(problem: Problem): AssignmentFault[] {
  return (problem.faults ?? []).flatMap(({ path, message }) => (isField(path) ? [{ field: path, message }] : []));
}

const fields: readonly string[] = ['recordNumber', 'reviewerOid', 'workingDays', 'dueDay', 'theme'] satisfies Field[];
const isField = (path: string): path is Field => fields.includes(path);
const isWorkingDays = (text: string): boolean => /^\d{1,3}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 120;
