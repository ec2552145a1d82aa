import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import { ApiError, type Client } from '../../../src/contract/client';
import type { PartAnswersResource } from '../../../src/contract/answers';
import type { PartResource, ReviewResource } from '../../../src/contract/reviews';
import type { Problem } from '../../../src/contract/shapes';
import { type Autosaver, type AutosaverPorts, createAutosaver } from '../../autosave/autosaver';
import { isUnsaved, type SavingEvent, type Stored } from '../../autosave/machine';
import { keys, SessionContext, useApi } from '../../queries/api';

type Saved = Awaited<ReturnType<Client['savePart']>>;

/** The autosaver of one part while its page is open. A newer version that is read meanwhile becomes its base. */
export function usePart(reference: string, part: PartResource): Autosaver<PartAnswersResource> {
  const api = useApi();
  const queries = useQueryClient();
  const saver = useMemo(
    () => createAutosaver(storedOf(part), part.updatedAt ?? undefined, portsOf(api, queries, reference, part.part)),
    // One saver for as long as the page of this part is open: `part` itself changes with each save.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [reference, part.part, api, queries],
  );
  useSyncExternalStore(saver.subscribe, saver.state);
  useEffect(() => () => saver.stop(), [saver]);
  useEffect(() => saver.handle({ type: 'refreshed', stored: storedOf(part) }), [saver, part]);
  useWindowEvents(saver);
  return saver;
}

/** Saves through the API, and keeps what came back where the rest of the page reads it. */
function portsOf(api: Client, queries: QueryClient, reference: string, part: string): AutosaverPorts<PartAnswersResource> {
  return {
    save: async (version) => {
      try {
        const saved = await api.savePart({ params: { reference, part }, body: version });
        queries.setQueryData<ReviewResource>(keys.review(reference), (review) => review && withSaved(review, saved));
        return { type: 'saved', stored: storedOf(saved.part), savedAt: saved.savedAt, spacing: saved.spacing };
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

/** Inside Teams there is no question before the tab goes: it is held back while the last words are saved, for as long as that may take. */
const LONGEST_FAREWELL = 10_000;

/** Keeps what is unsaved from being lost with the window, and saves when the connection is back. */
export function useWindowEvents<A>(saver: Autosaver<A>): void {
  const session = useContext(SessionContext);
  useEffect(() => {
    session?.onLeave(async () => {
      await Promise.race([saver.flush(), new Promise((resolve) => setTimeout(resolve, LONGEST_FAREWELL))]);
    });
    return () => session?.onLeave(async () => undefined);
  }, [saver, session]);
  useEffect(() => {
    const online = () => saver.handle({ type: 'online' });
    const leaving = (event: BeforeUnloadEvent) => {
      if (isUnsaved(saver.state())) event.preventDefault();
    };
    window.addEventListener('online', online);
    window.addEventListener('beforeunload', leaving);
    return () => {
      window.removeEventListener('online', online);
      window.removeEventListener('beforeunload', leaving);
    };
  }, [saver]);
}

const storedOf = ({ answers, revision }: PartResource): Stored<PartAnswersResource> => ({ answers, revision });

function withSaved(review: ReviewResource, { part, missing, help }: Saved): ReviewResource {
  const parts = review.parts?.map((each) => (each.part === part.part ? part : each));
  return { ...review, ...(parts ? { parts } : {}), missing, help };
}

function refusal(error: unknown): SavingEvent<PartAnswersResource> {
  if (!(error instanceof ApiError)) return { type: 'refused', problem: unexpected, current: undefined };
  const { problem } = error;
  return { type: 'refused', problem, current: problem.code === 'stale' && isPart(problem.current) ? storedOf(problem.current) : undefined };
}

/** A save that failed before it reached the server. */
export const unexpected: Problem = { type: 'about:blank', title: 'Not saved', status: 503, code: 'internal', detail: 'Your sign-in could not be renewed. Your words are kept on this page.' };

const isPart = (value: unknown): value is PartResource => typeof value === 'object' && value !== null && 'answers' in value && 'revision' in value;
