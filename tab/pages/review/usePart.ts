import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { PartAnswersResource } from '../../../src/contract/answers';
import type { Client } from '../../../src/contract/client';
import type { PartResource, ReviewResource } from '../../../src/contract/reviews';
import { type Autosaver, type AutosaverPorts, createAutosaver } from '../../autosave/autosaver';
import type { Stored } from '../../autosave/machine';
import { browserPorts, useAutosaver } from '../../autosave/useAutosaver';
import { keys, useApi } from '../../queries/api';

type Saved = Awaited<ReturnType<Client['savePart']>>;

/** The autosaver of one part while its page is open. A newer version that is read meanwhile becomes its base. */
export function usePart(reference: string, part: PartResource): Autosaver<PartAnswersResource> {
  const api = useApi();
  const queries = useQueryClient();
  const saver = useAutosaver(() => createAutosaver(storedOf(part), part.updatedAt ?? undefined, portsOf(api, queries, reference, part.part)));
  useEffect(() => saver.handle({ type: 'refreshed', stored: storedOf(part) }), [saver, part]);
  return saver;
}

/** Saves through the API, and keeps what came back where the rest of the page reads it. */
function portsOf(api: Client, queries: QueryClient, reference: string, part: string): AutosaverPorts<PartAnswersResource> {
  return browserPorts(
    async (version) => {
      const saved = await api.savePart({ params: { reference, part }, body: version });
      queries.setQueryData<ReviewResource>(keys.review(reference), (review) => review && withSaved(review, saved));
      return { type: 'saved', stored: storedOf(saved.part), savedAt: saved.savedAt, spacing: saved.spacing };
    },
    (found) => (isPart(found) ? storedOf(found) : undefined),
  );
}

const storedOf = ({ answers, revision }: PartResource): Stored<PartAnswersResource> => ({ answers, revision });

function withSaved(review: ReviewResource, { part, missing, help }: Saved): ReviewResource {
  const parts = review.parts?.map((each) => (each.part === part.part ? part : each));
  return { ...review, ...(parts ? { parts } : {}), missing, help };
}

const isPart = (value: unknown): value is PartResource => typeof value === 'object' && value !== null && 'answers' in value && 'revision' in value;
