import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { LedgerQuery } from '../../src/contract/ledger';
import { useApi } from './api';

/** What was sent to whom; without a day, the last seven days. */
export function useLedger(query: LedgerQuery) {
  const api = useApi();
  return useQuery({ queryKey: ['ledger', query], queryFn: ({ signal }) => api.getLedger({ query, signal }), placeholderData: keepPreviousData });
}

/** Whom the app cannot write to. */
export function useUnreachable() {
  const api = useApi();
  return useQuery({ queryKey: ['ledger', 'unreachable'], queryFn: ({ signal }) => api.listUnreachable({ signal }) });
}
