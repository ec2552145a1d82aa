import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { ApiError, type Client } from '../../../../src/contract/client';
import type { RecommendationResource } from '../../../../src/contract/recommendations';
import type { Problem } from '../../../../src/contract/shapes';
import type { Capture } from '../../../../src/contract/trackingMeetings';
import { keys, SessionContext, useApi } from '../../../queries/api';
import { useReachableAgain } from '../../../session/useSignIn';
import { type Answer, type CaptureQueue, createCaptureQueue, type Sending } from './captureQueue';
import type { RowDraft } from './draft';
import { showRow } from './useRoom';

export interface Captures {
  /** What is on its way to the server, or was refused. */
  sending: ReadonlyMap<string, Sending>;
  /** What somebody wrote and has not sent, by row. */
  drafts: Readonly<Record<string, RowDraft>>;
  setDraft: (reference: string, draft: RowDraft | undefined) => void;
  /** `draft`: what is sent with it, and is forgotten once it is kept. */
  send: (reference: string, captures: readonly Capture[], draft?: RowDraft) => void;
  /** Somebody looks at what was refused. */
  release: (reference: string) => void;
  /** The last thing that was kept, in words for those who do not see the list. */
  said: string;
}

/** Inside Teams there is no question before the tab goes: it is held back while the last words are saved, for as long as that may take. */
const LONGEST_FAREWELL = 10_000;

/** What is said of the rows of one meeting: kept on the page until the server has it, wherever the meeting has moved on to. */
export function useCaptures(meeting: string): Captures {
  const api = useApi();
  const queries = useQueryClient();
  const [drafts, setDrafts] = useState<Readonly<Record<string, RowDraft>>>({});
  const [said, setSaid] = useState('');
  const forget = (reference: string) => setDrafts((before) => without(before, reference));
  const [sent] = useState(() => new Map<string, RowDraft | undefined>());
  // What was written after it was sent is not forgotten with it.
  const keep = (reference: string) => setDrafts((before) => (before[reference] === sent.get(reference) ? without(before, reference) : before));
  const [queue] = useState(() => queueOf(api, queries, meeting, keep, setSaid));
  useSyncExternalStore(queue.subscribe, queue.rows);
  useFarewell(queue);
  return {
    sending: queue.rows(),
    drafts,
    setDraft: (reference, draft) => (draft ? setDrafts((before) => ({ ...before, [reference]: draft })) : forget(reference)),
    send: (reference, captures, draft) => {
      sent.set(reference, draft);
      queue.add(reference, captures);
    },
    release: queue.release,
    said,
  };
}

function without(drafts: Readonly<Record<string, RowDraft>>, reference: string): Readonly<Record<string, RowDraft>> {
  const { [reference]: _, ...rest } = drafts;
  return rest;
}

function queueOf(api: Client, queries: QueryClient, meeting: string, forget: (reference: string) => void, say: (words: string) => void): CaptureQueue {
  return createCaptureQueue({
    send: (recommendation, capture) => api.captureTrackingRow({ params: { reference: meeting, recommendation }, body: capture }).catch((error: unknown): Answer => ({ problem: problemOf(error) })),
    later: (action, milliseconds) => {
      const timer = setTimeout(action, milliseconds);
      return () => clearTimeout(timer);
    },
    kept: (reference, { row, recommendation }, last) => {
      showRow(queries, meeting, row);
      if (recommendation) queries.setQueryData(keys.recommendation(reference), recommendation);
      void queries.invalidateQueries({ queryKey: keys.tracker, refetchType: 'none' });
      if (!last) return;
      forget(reference);
      say(`${reference} is saved.`);
    },
    refused: (reference, { code, current }) => {
      // What is there now is shown around the words that were written.
      if (code === 'stale' && isRecommendation(current)) queries.setQueryData(keys.recommendation(reference), current);
      else void queries.invalidateQueries({ queryKey: keys.recommendation(reference) });
    },
  });
}

const isRecommendation = (value: unknown): value is RecommendationResource => typeof value === 'object' && value !== null && 'ragWhy' in value;

function problemOf(error: unknown): Problem {
  if (error instanceof ApiError) return error.problem;
  return { type: 'about:blank', title: 'Not saved', status: 503, code: 'internal', detail: 'Something went wrong while this was saved. Your words are kept on this page.' };
}

function useFarewell(queue: CaptureQueue): void {
  const session = useContext(SessionContext);
  useEffect(() => {
    session?.onLeave(async () => {
      await Promise.race([queue.flush(), new Promise((resolve) => setTimeout(resolve, LONGEST_FAREWELL))]);
    });
    return () => session?.onLeave(async () => undefined);
  }, [queue, session]);
  useReachableAgain(queue.retry);
}
