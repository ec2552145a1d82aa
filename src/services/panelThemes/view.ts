import { mergedThemes } from '../../domain/panelThemes/decisions';
import { groundOf } from '../../domain/panelThemes/ground';
import { type PanelTheme } from '../../domain/panelThemes/types';
import { type Actor } from '../../domain/people/types';
import { decide } from '../../domain/permissions/decide';
import { type ThemeAction } from '../../domain/permissions/types';
import { isWalled } from '../../domain/moderation/standing';
import { type Stored } from '../../stores';
import { type ServiceContext } from '../context';
import { abilityOf, allows, ensureMay, notFound } from '../support/guard';
import { type PanelThemesView, type ThemePanelView, type ThemeView } from './types';

const shown: readonly ThemeAction[] = ['theme.change', 'theme.merge', 'theme.drop', 'theme.recommend'];

/** The theme, if this actor may see it; otherwise `notFound`, whether it exists or not. */
export function seeTheme({ stores }: Pick<ServiceContext, 'stores'>, actor: Actor, reference: string): Stored<PanelTheme> {
  const stored = stores.panelThemes.get(reference);
  if (!stored || !allows(actor, { action: 'theme.see', theme: stored.value })) throw notFound();
  return stored;
}

/** One theme with what went into it; of what it rests on, nothing that is walled off from the actor. */
export function viewTheme({ stores }: Pick<ServiceContext, 'stores'>, actor: Actor, { value: theme }: Stored<PanelTheme>): ThemeView {
  const all = stores.panelThemes.ofPanel(theme.panelReference).map(({ value }) => value);
  const merged = mergedThemes(theme.reference, all).filter((each) => allows(actor, { action: 'theme.see', theme: each }));
  const restsOn = [...new Set([theme, ...merged].flatMap((each) => each.restsOn))].filter((review) => !isWalled(actor.standings.get(review))).sort();
  const tracked = stores.recommendations.ofSource(theme.reference)[0]?.value.reference;
  return {
    theme,
    restsOn,
    merged,
    ...(tracked === undefined ? {} : { recommendation: tracked }),
    entering: theme.state === 'recommended' && tracked === undefined,
    abilities: Object.fromEntries(shown.map((action) => [action.slice('theme.'.length), abilityOf(decide(actor, { action, theme }))])),
  };
}

/** The themes of one panel, named by itself or by one of its themes, in the order in which they were written, with what the panel changed. */
export function themesOfPanel(context: ServiceContext, actor: Actor, name: string): PanelThemesView {
  const { stores } = context;
  ensureMay(actor, 'app.seeThemes');
  const reference = stores.panelThemes.get(name) ? seeTheme(context, actor, name).value.panelReference : name;
  const panel = stores.panels.get(reference)?.value;
  if (!panel) throw notFound();
  const seen = (review: string) => !isWalled(actor.standings.get(review));
  const themes = stores.panelThemes.ofPanel(reference).filter(({ value }) => allows(actor, { action: 'theme.see', theme: value }));
  return {
    panelReference: reference,
    agenda: panel.agenda.filter(seen),
    themes: themes.toSorted((a, b) => (a.value.reference < b.value.reference ? -1 : 1)).map((stored) => viewTheme(context, actor, stored)),
    ground: stores.panelItems.ofPanel(reference).flatMap(({ value }) => (seen(value.reviewReference) ? groundOf(value) : [])),
    collate: panel.state === 'closed' ? abilityOf(decide(actor, { action: 'app.collateThemes' })) : { allowed: false, sentence: 'Themes are collated when the panel is over.' },
  };
}

/** Panels that are over, the latest first, with how many themes each has. */
export function themePanels({ stores }: ServiceContext, actor: Actor): ThemePanelView[] {
  ensureMay(actor, 'app.seeThemes');
  return Array.from(stores.panels.values(), ({ value }) => value)
    .filter(({ state }) => state === 'closed')
    .sort((a, b) => (a.startsAt < b.startsAt ? 1 : -1))
    .map(({ reference, closedAt }) => {
      const themes = stores.panelThemes.ofPanel(reference).filter(({ value }) => value.state !== 'merged' && allows(actor, { action: 'theme.see', theme: value }));
      return { reference, closedAt, themes: themes.length, open: themes.filter(({ value }) => value.state === 'open').length };
    });
}
