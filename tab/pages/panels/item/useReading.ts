import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Client } from '../../../../src/contract/client';
import type { PanelItemResource, ReadingInput, ReadingResource } from '../../../../src/contract/panels';
import { type Autosaver, type AutosaverPorts, createAutosaver } from '../../../autosave/autosaver';
import type { Stored } from '../../../autosave/machine';
import { browserPorts, useAutosaver } from '../../../autosave/useAutosaver';
import { useApi } from '../../../queries/api';
import { panelKeys } from '../../../queries/panels';
import { inputOf } from './readingWords';

/** The shortest time between two saves of one reading, in milliseconds. */
const SPACING = 2_000;

/** The autosaver of the person's reading while its page is open. A newer version that is read meanwhile becomes its base. */
export function useReading(item: PanelItemResource): Autosaver<ReadingInput> {
  const api = useApi();
  const queries = useQueryClient();
  const { panelReference, reviewReference } = item;
  const saver = useAutosaver(() => createAutosaver(storedOf(item), undefined, portsOf(api, queries, panelReference, reviewReference)));
  useEffect(() => saver.handle({ type: 'refreshed', stored: storedOf(item) }), [saver, item]);
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
  return browserPorts(async ({ answers, revision }) => {
    const item = await api.saveReading({ params: { reference, review }, body: { revision, reading: answers } });
    queries.setQueryData(panelKeys.item(reference, review), item);
    return { type: 'saved', stored: storedOf(item), savedAt: new Date().toISOString(), spacing: SPACING };
  }, currentOf);
}
