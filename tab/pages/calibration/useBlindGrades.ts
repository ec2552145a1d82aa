import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import type { BlindGrades, CalibrationAnswerResource, CalibrationResource } from '../../../src/contract/calibration';
import type { Client } from '../../../src/contract/client';
import { type Autosaver, type AutosaverPorts, createAutosaver } from '../../autosave/autosaver';
import type { Stored } from '../../autosave/machine';
import { browserPorts, useAutosaver } from '../../autosave/useAutosaver';
import { useApi } from '../../queries/api';
import { calibrationKeys } from '../../queries/calibration';

const nothing: CalibrationAnswerResource = { grades: {}, revision: 0, late: false };

/** The autosaver of the person's blind grades while the page is open. */
export function useBlindGrades({ reference, own = nothing, graded }: CalibrationResource): Autosaver<BlindGrades> {
  const api = useApi();
  const queries = useQueryClient();
  return useAutosaver(() => createAutosaver(storedOf(own, graded), own.updatedAt, portsOf(api, queries, reference, graded)));
}

type Graded = CalibrationResource['graded'];

/** Every graded thing has its place from the beginning, so that two pages of one person merge field by field. */
function storedOf({ grades, revision }: CalibrationAnswerResource, graded: Graded): Stored<BlindGrades> {
  return { answers: Object.fromEntries(graded.map(({ key }) => [key, { grade: grades[key]?.grade, comment: grades[key]?.comment ?? '' }])), revision };
}

function portsOf(api: Client, queries: QueryClient, reference: string, graded: Graded): AutosaverPorts<BlindGrades> {
  return browserPorts(
    async ({ answers, revision }) => {
      const { answer, savedAt, spacing } = await api.saveCalibrationAnswer({ params: { reference }, body: { revision, grades: answers } });
      queries.setQueryData<CalibrationResource>(calibrationKeys.one(reference), (known) => known && { ...known, own: answer });
      return { type: 'saved', stored: storedOf(answer, graded), savedAt, spacing };
    },
    (found) => {
      const answer = (found as { answer?: CalibrationAnswerResource } | undefined)?.answer;
      return answer && storedOf(answer, graded);
    },
  );
}
