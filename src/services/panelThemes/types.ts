import { type Abilities, type Ability } from '../../contract/shapes';
import { type Instant } from '../../domain/clock';
import { type Collating, type Recommending } from '../../domain/panelThemes/decisions';
import { type Ground } from '../../domain/panelThemes/ground';
import { type PanelTheme } from '../../domain/panelThemes/types';
import { type Actor } from '../../domain/people/types';

export interface ThemeView {
  theme: PanelTheme;
  /** The reviews that it and what went into it rest on, as far as the actor may see them. */
  restsOn: readonly string[];
  merged: readonly PanelTheme[];
  /** In the tracker; absent until it is there. */
  recommendation?: string;
  /** It is on its way there. */
  entering: boolean;
  /** `change`, `merge`, `drop`, `recommend`. */
  abilities: Abilities;
}

export interface PanelThemesView {
  panelReference: string;
  /** Reviews that a theme may rest on. */
  agenda: readonly string[];
  themes: readonly ThemeView[];
  ground: readonly Ground[];
  collate: Ability;
}

export interface ThemePanelView {
  reference: string;
  closedAt: Instant | undefined;
  themes: number;
  open: number;
}

export interface PanelThemeServices {
  /** Panels that are over, the latest first. Needs `app.seeThemes`. */
  panels(actor: Actor): ThemePanelView[];
  /** Needs `app.seeThemes`. */
  ofPanel(actor: Actor, panel: string): PanelThemesView;
  /** The same attempt twice is one theme. Needs `app.collateThemes`. */
  collate(actor: Actor, panel: string, input: Collating & { attempt: string }): Promise<ThemeView>;
  change(actor: Actor, reference: string, input: Collating & { revision: number }): Promise<ThemeView>;
  merge(actor: Actor, reference: string, input: { revision: number; into: string }): Promise<ThemeView>;
  drop(actor: Actor, reference: string, input: { revision: number; reason: string }): Promise<ThemeView>;
  /** A service-level recommendation enters the tracker. */
  recommend(actor: Actor, reference: string, input: Omit<Recommending, 'owner'> & { revision: number; ownerOid: string }): Promise<ThemeView>;
}
