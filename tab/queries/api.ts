import { QueryClient, type QueryKey } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { ApiError, type Client } from '../../src/contract/client';
import { type Session, SignInError } from '../session/types';

export const ApiContext = createContext<Client | undefined>(undefined);
export const SessionContext = createContext<Session | undefined>(undefined);

/** The client and what it remembers: there before anything is drawn. */
export interface Ahead {
  api: Client;
  queries: QueryClient;
}

/** Asks for what a page will show as soon as its code is there, while the app around it is still being drawn. */
export type AskAhead = (ahead: Ahead, address: Pick<Location, 'pathname' | 'search'>) => void;

/** The client of the API, for whoever is signed in. */
export function useApi(): Client {
  const client = useContext(ApiContext);
  if (!client) throw new Error('useApi needs the signed-in part of the app around it.');
  return client;
}

/** What was read is fresh for half a minute; after that it is shown at once and asked for again (an unchanged answer costs a 304). */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, gcTime: 10 * 60_000, retry: (failures, error) => failures < 2 && isPassing(error), networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
}

/** Whether trying again may help: the network or the server was away. */
function isPassing(error: Error): boolean {
  if (error instanceof SignInError || !(error instanceof ApiError)) return false;
  const { status } = error.problem;
  return status === 0 || status === 429 || status >= 502;
}

/** Where each answer is remembered. */
export const keys = {
  me: ['me'],
  work: ['work'],
  reviews: ['reviews'],
  reviewList: (query: { state: string | undefined; q: string | undefined }): QueryKey => ['reviews', 'list', query],
  review: (reference: string): QueryKey => ['reviews', 'one', reference],
  history: (reference: string): QueryKey => ['reviews', 'history', reference],
  template: (key: string, version: string, status: string | undefined): QueryKey => ['template', key, version, status],
  templates: ['templates'],
  templateList: ['templates', 'list'],
  templateVersion: (key: string, version: string): QueryKey => ['templates', 'version', key, version],
  templateChanges: (before: string, after: string): QueryKey => ['templates', 'changes', before, after],
  tracker: ['tracker'],
  trackerPage: (query: object): QueryKey => ['tracker', 'page', query],
  trackerTable: ['tracker', 'table'],
  recommendation: (reference: string): QueryKey => ['recommendation', reference],
  people: (query: object): QueryKey => ['people', query],
  children: (q: string): QueryKey => ['children', q],
  status: ['status'],
} as const;
