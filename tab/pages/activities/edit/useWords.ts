import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ActivityResource, ActivityWords } from '../../../../src/contract/activities';
import type { Client } from '../../../../src/contract/client';
import { type Autosaver, type AutosaverPorts, createAutosaver } from '../../../autosave/autosaver';
import type { Stored } from '../../../autosave/machine';
import { browserPorts, useAutosaver } from '../../../autosave/useAutosaver';
import { activityKeys } from '../../../queries/activities';
import { useApi } from '../../../queries/api';

/** The autosaver of an activity while its page is open. A newer version that is read meanwhile becomes its base. */
export function useWords(activity: ActivityResource): Autosaver<ActivityWords> {
  const api = useApi();
  const queries = useQueryClient();
  const saver = useAutosaver(() => createAutosaver(storedOf(activity), activity.updatedAt, portsOf(api, queries, activity.reference)));
  useEffect(() => saver.handle({ type: 'refreshed', stored: storedOf(activity) }), [saver, activity]);
  return saver;
}

const storedOf = ({ words, revision }: Pick<ActivityResource, 'words' | 'revision'>): Stored<ActivityWords> => ({ answers: words, revision });

/** The activity that a refusal carries. */
function currentOf(current: unknown): Stored<ActivityWords> | undefined {
  return typeof current === 'object' && current !== null && 'words' in current && 'revision' in current ? storedOf(current as ActivityResource) : undefined;
}

function portsOf(api: Client, queries: QueryClient, reference: string): AutosaverPorts<ActivityWords> {
  return browserPorts(async ({ answers, revision }) => {
    const { activity, savedAt, spacing } = await api.saveActivity({ params: { reference }, body: { revision, words: answers } });
    queries.setQueryData(activityKeys.one(reference), activity);
    return { type: 'saved', stored: storedOf(activity), savedAt, spacing };
  }, currentOf);
}
