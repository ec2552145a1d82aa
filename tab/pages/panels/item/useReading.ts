import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { ApiError, type Client } from '../../../../src/contract/client';
import type { PanelItemResource, ReadingInput, ReadingResource } from '../../../../src/contract/panels';
import { type Autosaver, type AutosaverPorts, createAutosaver } from '../../../autosave/autosaver';
import type { SavingEvent, Stored } from '../../../autosave/machine';
import { useApi } from '../../../queries/api';
import { panelKeys } from '../../../queries/panels';
import { unexpected, useWindowEvents } from '../../review/usePart';
import { inputOf } from './readingWords';

/** The shortest time between two saves of one reading, in milliseconds. */
const SPACING = 2_000;

/** The autosaver of the person's reading while its page is open. A newer version that is read meanwhile becomes its base. */
export function useReading(item: PanelItemResource): Autosaver<ReadingInput> {
  const api = useApi();
  const queries = useQueryClient();
  const { panelReference, reviewReference } = item;
  const saver = useMemo(
    () => createAutosaver(storedOf(item), undefined, portsOf(api, queries, panelReference, reviewReference)),
    // One saver for as long as this page is open: `item` itself changes with each save.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [panelReference, reviewReference, api, queries],
  );
  useSyncExternalStore(saver.subscribe, saver.state);
  useEffect(() => () => saver.stop(), [saver]);
  useEffect(() => saver.handle({ type: 'refreshed', stored: storedOf(item) }), [saver, item]);
  useWindowEvents(saver);
  return saver;
}

/** What the server has of the person's reading. */
export function storedOf(item: Pick<PanelItemResource, 'reading'>): Stored<ReadingInput> {
  return { answers: inputOf(item.reading), revision: item.reading?.revision ?? 0 };
}

/** The stored reading that a refusal carries: within the item, or by itself. */
export function currentOf(current: unknown): Stored<ReadingInput> | undefined {
  if (typeof current !== 'object' || current === null) return undefined;
  if ('reading' in current || 'panelReference' in current) return storedOf(current as PanelItemResource);
  return 'grades' in current && 'revision' in current ? storedOf({ reading: current as ReadingResource }) : undefined;
}

function portsOf(api: Client, queries: QueryClient, reference: string, review: string): AutosaverPorts<ReadingInput> {
  return {
    save: async ({ answers, revision }) => {
      try {
        const item = await api.saveReading({ params: { reference, review }, body: { revision, reading: answers } });
        queries.setQueryData(panelKeys.item(reference, review), item);
        return { type: 'saved', stored: storedOf(item), savedAt: new Date().toISOString(), spacing: SPACING };
      } catch (error) {
        return refusal(error);
      }
    },
    now: () => performance.now(),
    later: (action, milliseconds) => {
      const timer = setTimeout(action, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}

/** What comes of a save that was refused: what was written stays, and a newer version is merged in. */
export function refusal(error: unknown): SavingEvent<ReadingInput> {
  if (!(error instanceof ApiError)) return { type: 'refused', problem: unexpected, current: undefined };
  const { problem } = error;
  return { type: 'refused', problem, current: problem.code === 'stale' ? currentOf(problem.current) : undefined };
}
