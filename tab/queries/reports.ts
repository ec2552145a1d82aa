import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiError, type Client } from '../../src/contract/client';
import type { ReportResource } from '../../src/contract/reports';
import type { Grouping, Part } from '../../src/contract/reportWords';
import { saveFile } from './access';
import { useApi } from './api';

const reportKeys = {
  list: ['reports', 'list'],
  one: (reference: string) => ['reports', 'one', reference],
  rows: (reference: string) => ['reports', 'rows', reference],
} as const;

/** The reports that the person may read, the latest first. */
export function useReports() {
  const api = useApi();
  return useQuery({ queryKey: reportKeys.list, queryFn: ({ signal }) => api.listReports({ signal }) });
}

export function useReport(reference: string) {
  const api = useApi();
  return useQuery({ queryKey: reportKeys.one(reference), queryFn: ({ signal }) => api.getReport({ params: { reference }, signal }) });
}

/** A figure of a report, of one group where it is named. */
export interface Behind {
  part: Part;
  by?: Grouping;
  value?: string;
}

/** The recommendations behind a figure. */
export function useReportRows(reference: string, behind: Behind) {
  const api = useApi();
  return useQuery({ queryKey: [...reportKeys.rows(reference), behind], queryFn: ({ signal }) => api.getReportRows({ params: { reference }, query: behind, signal }) });
}

/** A step that answers with a report. When it is not any more what was looked at, what the refusal carries is shown from then on, before `onStale`. */
export function useReportStep<Input>(run: (api: Client, input: Input) => Promise<ReportResource>, onDone: (report: ReportResource, input: Input) => void, onStale?: (input: Input) => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation<ReportResource, Error, Input>({
    mutationFn: (input) => run(api, input),
    onSuccess: async (report, input) => {
      await show(queries, report);
      onDone(report, input);
      await queries.invalidateQueries({ queryKey: reportKeys.list });
    },
    onError: async (error, input) => {
      const current = reportNow(error);
      if (!current) return;
      await show(queries, current);
      onStale?.(input);
    },
  });
}

/** The report as it is now, of a refusal because it is not any more what was looked at. */
export function reportNow(error: Error | null): ReportResource | undefined {
  return error instanceof ApiError && error.problem.code === 'stale' ? (error.problem.current as ReportResource | undefined) : undefined;
}

/** An answer that is still on its way is older: it must not come after this one. */
async function show(queries: QueryClient, report: ReportResource): Promise<void> {
  const { reference } = report;
  await queries.cancelQueries({ queryKey: reportKeys.one(reference) });
  queries.setQueryData(reportKeys.one(reference), report);
  void queries.invalidateQueries({ queryKey: reportKeys.rows(reference) });
}

/** Takes a report out as a file, which the browser then saves: Word for what is read, Excel for the recommendations. */
export function useReportFile(reference: string) {
  const api = useApi();
  return useMutation({ mutationFn: (as: 'word' | 'excel') => api.exportReport({ params: { reference }, body: { as } }), onSuccess: saveFile });
}
