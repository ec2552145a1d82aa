import { type Child } from '../domain/people/child';
import { childStatuses } from '../domain/templates/types';
import { defineList } from './define';
import { day, key, person, requiredCode, text } from './fields';

/** The imported caseload (domain.md §12), by record number. */
export const childrenList = defineList<Child>('Children', {
  description: 'The imported caseload, by record number.',
  keyColumn: 'recordNumber',
  keyOf: (child) => child.recordNumber,
  committable: true,
  fields: {
    recordNumber: key(),
    name: text({ indexed: true }),
    dateOfBirth: day({ indexed: true }),
    gender: text(),
    ethnicity: text(),
    religion: text(),
    status: requiredCode(childStatuses, { indexed: true }),
    team: text({ indexed: true }),
    worker: person({ indexed: true }),
    lineManager: person({ indexed: true }),
    importedOn: day({ indexed: true }),
  },
});
