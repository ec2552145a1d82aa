import { type ServiceContext } from '../context';
import { type PanelThemeServices } from './types';
import { changeTheme, collateTheme, dropTheme, mergeTheme, recommendTheme } from './verbs';
import { themePanels, themesOfPanel } from './view';

/** Every verb of the themes of panels, over one context. */
export function panelThemeServices(context: ServiceContext): PanelThemeServices {
  return {
    panels: (actor) => themePanels(context, actor),
    ofPanel: (actor, panel) => themesOfPanel(context, actor, panel),
    collate: (actor, panel, input) => collateTheme(context, actor, panel, input),
    change: (actor, reference, input) => changeTheme(context, actor, reference, input),
    merge: (actor, reference, input) => mergeTheme(context, actor, reference, input),
    drop: (actor, reference, input) => dropTheme(context, actor, reference, input),
    recommend: (actor, reference, input) => recommendTheme(context, actor, reference, input),
  };
}
