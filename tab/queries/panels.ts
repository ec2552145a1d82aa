import { type QueryClient, useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Contract } from '../../src/contract';
import type { PanelItemResource, PanelResource } from '../../src/contract/panels';
import type { Body } from '../../src/contract/route';
import { saveFile } from './access';
import { keys, useApi } from './api';

export const panelKeys = {
  all: ['panels'],
  list: ['panels', 'list'],
  candidates: ['panels', 'candidates'],
  one: (reference: string) => ['panels', 'one', reference],
  item: (reference: string, review: string) => ['panels', 'item', reference, review],
  meeting: (reference: string) => ['panels', 'meeting', reference],
  moderation: (review: string) => ['panels', 'moderation', review],
} as const;

/** The panels that the person may see: those to come first. */
export function usePanels() {
  const api = useApi();
  return useQuery({ queryKey: panelKeys.list, queryFn: ({ signal }) => api.listPanels({ signal }) });
}

/** The reviews that wait for a panel and are on none. */
export function usePanelCandidates() {
  const api = useApi();
  return useQuery({ queryKey: panelKeys.candidates, queryFn: ({ signal }) => api.listPanelCandidates({ signal }) });
}

/** One panel with its agenda. */
export function usePanel(reference: string, enabled = true) {
  const api = useApi();
  return useQuery({ queryKey: panelKeys.one(reference), queryFn: ({ signal }) => api.getPanel({ params: { reference }, signal }), enabled });
}

/** One review on a panel, as far as the person's standing opens it. */
export function usePanelItem(reference: string, review: string, enabled = true) {
  const api = useApi();
  return useQuery({ queryKey: panelKeys.item(reference, review), queryFn: ({ signal }) => api.getPanelItem({ params: { reference, review }, signal }), enabled });
}

/** Several of them at once. */
export function usePanelItems(reference: string, reviews: readonly string[]): PanelItemResource[] {
  const api = useApi();
  return useQueries({
    queries: reviews.map((review) => ({ queryKey: panelKeys.item(reference, review), queryFn: ({ signal }: { signal: AbortSignal }) => api.getPanelItem({ params: { reference, review }, signal }) })),
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  });
}

/** The record of moderation of a review. */
export function useModeration(reference: string) {
  const api = useApi();
  return useQuery({ queryKey: panelKeys.moderation(reference), queryFn: ({ signal }) => api.getModeration({ params: { reference }, signal }) });
}

type Api = ReturnType<typeof useApi>;

/** A step that answers with the panel. `onDone` comes before the pages are read again. */
export function usePanelStep<Input>(run: (api: Api, input: Input) => Promise<PanelResource>, onDone: (panel: PanelResource) => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation<PanelResource, Error, Input>({
    mutationFn: (input) => run(api, input),
    onSuccess: (panel) => {
      onDone(panel);
      queries.setQueryData(panelKeys.one(panel.reference), panel);
      return readPanelsAgain(queries);
    },
  });
}

/** A step that answers with one review of a panel. */
export function useItemStep<Input>(run: (api: Api, input: Input) => Promise<PanelItemResource>, onDone: (item: PanelItemResource) => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation<PanelItemResource, Error, Input>({
    mutationFn: (input) => run(api, input),
    onSuccess: (item) => {
      onDone(item);
      queries.setQueryData(panelKeys.item(item.panelReference, item.reviewReference), item);
      return readPanelsAgain(queries);
    },
  });
}

/** The member's answer before a review opens. After a conflict nothing of the review is kept on the page. */
export function useDeclare(reference: string, review: string, onDone: (answer: 'continue' | 'conflict') => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation<PanelResource, Error, Body<Contract['declareConflict']>>({
    mutationFn: (body) => api.declareConflict({ params: { reference, review }, body }),
    onSuccess: async (panel, { answer }) => {
      queries.setQueryData(panelKeys.one(reference), panel);
      if (answer === 'continue') await queries.invalidateQueries({ queryKey: panelKeys.item(reference, review) });
      onDone(answer);
      if (answer === 'conflict') forgetReview(queries, reference, review);
      await readPanelsAgain(queries);
    },
  });
}

/** What was read of a review before must not be shown again to whoever has a conflict with it. */
function forgetReview(queries: QueryClient, reference: string, review: string): void {
  for (const queryKey of [panelKeys.item(reference, review), panelKeys.meeting(reference), panelKeys.moderation(review), keys.reviews, keys.tracker, ['recommendation'], ['alerts']]) queries.removeQueries({ queryKey });
}

/** Takes the minutes out as a Word file, which the browser then saves. */
export function useMinutes(reference: string) {
  const api = useApi();
  return useMutation({ mutationFn: () => api.exportMinutes({ params: { reference }, body: {} }), onSuccess: saveFile });
}

/** Lists, panels and my work follow from every step. */
export async function readPanelsAgain(queries: QueryClient): Promise<void> {
  await Promise.all([panelKeys.list, panelKeys.candidates, ['panels', 'one'], ['panels', 'item'], keys.work].map((queryKey) => queries.invalidateQueries({ queryKey })));
}
