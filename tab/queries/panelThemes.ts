import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PanelThemeResource } from '../../src/contract/panelThemes';
import { keys, useApi } from './api';

export const themeKeys = { all: ['themes'], panels: ['themes', 'panels'], ofPanel: (panel: string) => ['themes', 'panel', panel] } as const;

/** Panels that are over, with how many themes each has. */
export function useThemePanels() {
  const api = useApi();
  return useQuery({ queryKey: themeKeys.panels, queryFn: ({ signal }) => api.listThemePanels({ signal }) });
}

/** The themes of one panel; while one is on its way into the tracker it is asked again every second. */
export function usePanelThemes(panel: string) {
  const api = useApi();
  return useQuery({
    queryKey: themeKeys.ofPanel(panel),
    queryFn: ({ signal }) => api.listPanelThemes({ params: { reference: panel }, signal }),
    refetchInterval: ({ state }) => (state.data?.themes.some(({ entering }) => entering) ? 1_000 : false),
  });
}

type Api = ReturnType<typeof useApi>;

/** A step of a theme; the lists are read again afterwards. `onDone` comes first. */
export function useThemeVerb<Input>(run: (api: Api, input: Input) => Promise<PanelThemeResource>, onDone: (changed: PanelThemeResource) => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation<PanelThemeResource, Error, Input>({
    mutationFn: (input) => run(api, input),
    onSuccess: async (changed) => {
      onDone(changed);
      await Promise.all([queries.invalidateQueries({ queryKey: themeKeys.all }), queries.invalidateQueries({ queryKey: keys.tracker })]);
    },
  });
}
