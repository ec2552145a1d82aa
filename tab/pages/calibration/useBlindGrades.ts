import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { BlindGrades, CalibrationAnswerResource, CalibrationResource } from '../../../src/contract/calibration';
import { ApiError, type Client } from '../../../src/contract/client';
import { type Autosaver, type AutosaverPorts, createAutosaver } from '../../autosave/autosaver';
import type { SavingEvent, Stored } from '../../autosave/machine';
import { useApi } from '../../queries/api';
import { calibrationKeys } from '../../queries/calibration';
import { unexpected, useWindowEvents } from '../review/usePart';

const nothing: CalibrationAnswerResource = { grades: {}, revision: 0, late: false };

/** The autosaver of the person's blind grades while the page is open. */
export function useBlindGrades({ reference, own = nothing, graded }: CalibrationResource): Autosaver<BlindGrades> {
  const api = useApi();
  const queries = useQueryClient();
  const saver = useMemo(
    () => createAutosaver(storedOf(own, graded), own.updatedAt, portsOf(api, queries, reference, graded)),
    // One saver for as long as the page is open: `own` itself changes with each save.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [reference, api, queries],
  );
  useSyncExternalStore(saver.subscribe, saver.state);
  useEffect(() => () => saver.stop(), [saver]);
  useWindowEvents(saver);
  return saver;
}

type Graded = CalibrationResource['graded'];

/** Every graded thing has its place from the beginning, so that two pages of one person merge field by field. */
function storedOf({ grades, revision }: CalibrationAnswerResource, graded: Graded): Stored<BlindGrades> {
  return { answers: Object.fromEntries(graded.map(({ key }) => [key, { grade: grades[key]?.grade, comment: grades[key]?.comment ?? '' }])), revision };
}

function portsOf(api: Client, queries: QueryClient, reference: string, graded: Graded): AutosaverPorts<BlindGrades> {
  return {
    save: async ({ answers, revision }) => {
      try {
        const { answer, savedAt, spacing } = await api.saveCalibrationAnswer({ params: { reference }, body: { revision, grades: answers } });
        queries.setQueryData<CalibrationResource>(calibrationKeys.one(reference), (known) => known && { ...known, own: answer });
        return { type: 'saved', stored: storedOf(answer, graded), savedAt, spacing };
      } catch (error) {
        return refusal(error, graded);
      }
    },
    now: () => performance.now(),
    later: (action, milliseconds) => {
      const timer = setTimeout(action, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}

function refusal(error: unknown, graded: Graded): SavingEvent<BlindGrades> {
  if (!(error instanceof ApiError)) return { type: 'refused', problem: unexpected, current: undefined };
  const { problem } = error;
  const current = problem.code === 'stale' ? (problem.current as { answer?: CalibrationAnswerResource } | undefined)?.answer : undefined;
  return { type: 'refused', problem, current: current && storedOf(current, graded) };
}
