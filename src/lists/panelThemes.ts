import { type PanelTheme, themeStates, themeTargets } from '../domain/panelThemes/types';
import { defineList } from './define';
import { json } from './document';
import { key, note, number, requiredCode, requiredInstant, requiredPerson, text } from './fields';

/** What panels make the QA lead want to change, by reference; `originKey` keeps one from being written twice. */
export const panelThemesList = defineList<PanelTheme>('PanelThemes', {
  description: 'Themes collated after a panel, with the reviews that each rests on.',
  keyColumn: 'reference',
  keyOf: (theme) => theme.reference,
  committable: true,
  fields: {
    reference: key(),
    originKey: text({ unique: true }),
    panelReference: text({ indexed: true }),
    target: requiredCode(themeTargets, { indexed: true }),
    state: requiredCode(themeStates, { indexed: true }),
    text: note(),
    restsOn: json<PanelTheme['restsOn']>([]),
    mergedInto: text({ indexed: true }),
    dropReason: note(),
    recommendation: json<PanelTheme['recommendation']>(undefined),
    createdBy: requiredPerson({ indexed: true }),
    createdAt: requiredInstant({ indexed: true }),
    revision: number(),
  },
});
