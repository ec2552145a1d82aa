import { z } from 'zod/mini';
import { themeStates, themeTargets } from '../domain/panelThemes/types';
import { qualityMarks } from '../domain/reviews/types';
import { route } from './route';
import { Abilities, Ability, day, instant, line, longText, PersonRef } from './shapes';
import { sectionGrade } from './templates';

export const themeTarget = z.enum(themeTargets);
export const themeState = z.enum(themeStates);

/** What a panel makes the QA lead want to change. References, never a name. */
export const PanelThemeResource = z.object({
  reference: z.string(),
  panelReference: z.string(),
  target: themeTarget,
  state: themeState,
  text: z.string(),
  /** Reviews that it, and what went into it, rest on. */
  restsOn: z.array(z.string()),
  mergedInto: z.string(),
  merged: z.array(z.object({ reference: z.string(), text: z.string() })),
  dropReason: z.string(),
  /** In the tracker. */
  recommendation: z.optional(z.string()),
  /** On its way there. */
  entering: z.boolean(),
  createdBy: PersonRef,
  createdAt: instant,
  abilities: Abilities,
  revision: z.number(),
});
export type PanelThemeResource = z.infer<typeof PanelThemeResource>;

/** What the panel did not leave as the reviewer had it. */
export const ThemeGround = z.object({
  kind: z.enum(['grade', 'recommendation', 'action', 'quality']),
  review: z.string(),
  /** Of a grade: the section or overall key, and both grades. */
  key: z.optional(z.string()),
  from: z.optional(sectionGrade),
  to: z.optional(sectionGrade),
  change: z.optional(z.enum(['amended', 'added', 'removed'])),
  aspect: z.optional(z.enum(['complete', 'evidenced', 'impactFocused', 'useful'])),
  mark: z.optional(z.enum(qualityMarks)),
  /** The reason, or the action that arose. */
  words: z.string(),
});
export type ThemeGround = z.infer<typeof ThemeGround>;

export const PanelThemes = z.object({ panelReference: z.string(), agenda: z.array(z.string()), themes: z.array(PanelThemeResource), ground: z.array(ThemeGround), collate: Ability });
export type PanelThemes = z.infer<typeof PanelThemes>;

const revision = z.number();
const words = { target: line, text: longText, restsOn: z.array(line) };
const ONE = '/api/themes/:theme';

/** The themes part of the API. */
export const panelThemeRoutes = {
  /** Panels that are over, the latest first. */
  listThemePanels: route({ method: 'GET', path: '/api/theme-panels', reply: z.object({ rows: z.array(z.object({ reference: z.string(), closedAt: z.optional(instant), themes: z.number(), open: z.number() })) }) }),
  /** Of a panel, or of the panel that a theme belongs to. */
  listPanelThemes: route({ method: 'GET', path: '/api/theme-panels/:reference', reply: PanelThemes }),
  /** `attempt` is made by the page: the same one sent twice is one theme. */
  collateTheme: route({ method: 'POST', path: '/api/theme-panels/:reference', body: z.object({ attempt: line, ...words }), reply: PanelThemeResource }),
  changeTheme: route({ method: 'PUT', path: ONE, body: z.object({ revision, ...words }), reply: PanelThemeResource }),
  mergeTheme: route({ method: 'POST', path: `${ONE}/merge`, body: z.object({ revision, into: line }), reply: PanelThemeResource }),
  dropTheme: route({ method: 'POST', path: `${ONE}/drop`, body: z.object({ revision, reason: longText }), reply: PanelThemeResource }),
  /** One press, and it stands in the tracker as a service-level recommendation. */
  recommendTheme: route({ method: 'POST', path: `${ONE}/recommend`, body: z.object({ revision, action: longText, impact: longText, doneWhen: z.optional(longText), experience: z.optional(longText), ownerOid: line, ownerRole: line, dueDay: day, theme: line }), reply: PanelThemeResource }),
} as const;
