import { type PanelThemeResource, type PanelThemes, type ThemeGround } from '../../contract/panelThemes';
import { type Ground } from '../../domain/panelThemes/ground';
import { type PanelThemesView, type ThemeView } from '../../services/types';
import { presentPerson } from './recommendations';

export function presentTheme({ theme, restsOn, merged, recommendation, entering, abilities }: ThemeView): PanelThemeResource {
  const { reference, panelReference, target, state, text, mergedInto, dropReason, createdBy, createdAt, revision } = theme;
  return {
    reference,
    panelReference,
    target,
    state,
    text,
    restsOn: [...restsOn],
    mergedInto,
    merged: merged.map((each) => ({ reference: each.reference, text: each.text })),
    dropReason,
    recommendation,
    entering,
    createdBy: presentPerson(createdBy),
    createdAt,
    abilities,
    revision,
  };
}

export function presentPanelThemes({ panelReference, agenda, themes, ground, collate }: PanelThemesView): PanelThemes {
  return { panelReference, agenda: [...agenda], themes: themes.map(presentTheme), ground: ground.map(presentGround), collate };
}

function presentGround(ground: Ground): ThemeGround {
  const { kind, review } = ground;
  switch (ground.kind) {
    case 'grade':
      return { kind, review, key: ground.key, from: ground.from, to: ground.to, words: ground.reason };
    case 'recommendation':
      return { kind, review, change: ground.change, words: ground.reason };
    case 'action':
      return { kind, review, words: ground.action };
    case 'quality':
      return { kind, review, aspect: ground.aspect, mark: ground.mark, words: '' };
  }
}
