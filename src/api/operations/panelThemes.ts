import { type Services } from '../../services/types';
import { presentPanelThemes, presentTheme } from '../presenters/panelThemes';
import { type Operations } from './types';

type Names = 'listThemePanels' | 'listPanelThemes' | 'collateTheme' | 'changeTheme' | 'mergeTheme' | 'dropTheme' | 'recommendTheme';

/** The themes part of the API. */
export function panelThemeOperations({ panelThemes }: Services): Pick<Operations, Names> {
  const current = presentTheme;
  return {
    listThemePanels: { from: 'all', run: (actor) => ({ rows: panelThemes.panels(actor).map(({ reference, closedAt, themes, open }) => ({ reference, closedAt, themes, open })) }) },
    listPanelThemes: { from: 'all', run: (actor, { params }) => presentPanelThemes(panelThemes.ofPanel(actor, params.reference)) },
    collateTheme: { current, run: async (actor, { params, body }) => presentTheme(await panelThemes.collate(actor, params.reference, body)) },
    changeTheme: { current, run: async (actor, { params, body }) => presentTheme(await panelThemes.change(actor, params.theme, body)) },
    mergeTheme: { current, run: async (actor, { params, body }) => presentTheme(await panelThemes.merge(actor, params.theme, body)) },
    dropTheme: { current, run: async (actor, { params, body }) => presentTheme(await panelThemes.drop(actor, params.theme, body)) },
    recommendTheme: { current, run: async (actor, { params, body }) => presentTheme(await panelThemes.recommend(actor, params.theme, body)) },
  };
}
