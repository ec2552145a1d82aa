import { londonDay } from '../../domain/clock';
import { AppError } from '../../domain/errors';
import { type Panel } from '../../domain/moderation/types';
import { type Children, type Collating, decideChangeTheme, decideCollate, decideDrop, decideMerge, decideRecommendTheme, isSameTheme, type Recommending } from '../../domain/panelThemes/decisions';
import { type PanelTheme } from '../../domain/panelThemes/types';
import { type Actor } from '../../domain/people/types';
import { decide } from '../../domain/permissions/decide';
import { type ThemeAction } from '../../domain/permissions/types';
import { isWalled } from '../../domain/moderation/standing';
import { type FollowUp, type Stored, type Stores } from '../../stores';
import { type ServiceContext } from '../context';
import { auditFollowUp } from '../support/audit';
import { commitRow } from '../support/commitRow';
import { followUps } from '../support/followUps';
import { ensureAllowed, ensureMay, ensureNotBarred, notFound } from '../support/guard';
import { atRevision } from '../support/load';
import { ensureTextsFit, LONGEST_REASON } from '../support/longText';
import { createNumbered } from '../support/numbers';
import { type ThemeView } from './types';
import { seeTheme, viewTheme } from './view';

function panelOf({ panels }: Pick<Stores, 'panels'>, reference: string): Panel {
  const panel = panels.get(reference)?.value;
  if (!panel) throw notFound();
  return panel;
}

/** The children whom the words may not name; `invalid` for a review that is not there for the actor. */
function childrenOf({ reviews }: Pick<Stores, 'reviews'>, actor: Actor, restsOn: readonly string[]): Children {
  return restsOn.flatMap((reference) => {
    const review = reviews.get(reference)?.value;
    return review && !isWalled(actor.standings.get(reference)) ? [review.child] : [];
  });
}

/** Reviews behind a wall are on no panel for whoever has the conflict. */
const seenBy = (actor: Actor, panel: Panel): Panel => ({ ...panel, agenda: panel.agenda.filter((review) => !isWalled(actor.standings.get(review))) });

/** Writes a theme down; the same attempt again gives the one that is there. */
export async function collateTheme(context: ServiceContext, actor: Actor, panelReference: string, input: Collating & { attempt: string }): Promise<ThemeView> {
  const { stores } = context;
  ensureMay(actor, 'app.collateThemes');
  ensureTextsFit({ text: input.text }, LONGEST_REASON);
  const wanted = decideCollate(seenBy(actor, panelOf(stores, panelReference)), input, childrenOf(stores, actor, input.restsOn), actor, context.clock.now());
  const known = stores.panelThemes.ofPanel(panelReference).find(({ value }) => isSameTheme(value, wanted));
  return viewTheme(context, actor, known ?? (await create(context, actor, wanted)));
}

function create(context: ServiceContext, actor: Actor, wanted: Omit<PanelTheme, 'reference'>): Promise<Stored<PanelTheme>> {
  return createNumbered(context, context.stores.panelThemes, {
    prefix: `T-${londonDay(wanted.createdAt).slice(0, 4)}-`,
    wanted,
    isSame: (existing) => isSameTheme(existing, wanted),
    refusal: () => new AppError('invalid', 'You wrote this theme before, with other words. Load the page again.'),
    followUpsOf: ({ reference }) => [auditFollowUp({ subject: reference, list: 'PanelThemes', key: reference, from: 1, to: 1, action: 'theme.collated', summary: `${wanted.panelReference}, ${wanted.target}`, actor, at: wanted.createdAt })],
    what: 'themes are being written',
  });
}

interface ThemeStep {
  action: ThemeAction;
  /** The audit entry's action. */
  audited: string;
  change: (theme: PanelTheme) => Partial<PanelTheme>;
  followUps?: (next: PanelTheme) => readonly FollowUp[];
}

/** One write: the theme with its audit entry, at the revision that the person saw. */
async function commitTheme(context: ServiceContext, actor: Actor, reference: string, revision: number, step: ThemeStep): Promise<ThemeView> {
  const { stores } = context;
  const seen = seeTheme(context, actor, reference);
  ensureNotBarred(decide(actor, { action: step.action, theme: seen.value }));
  const view = (row: Stored<PanelTheme>) => viewTheme(context, actor, row);
  const stored = await atRevision(stores.panelThemes, seen, revision, view);
  ensureAllowed(decide(actor, { action: step.action, theme: stored.value }));
  const { audited: action, followUps: after } = step;
  const target = { store: stores.panelThemes, row: stored, subject: reference, list: 'PanelThemes' } as const;
  return view(await commitRow(context, actor, target, { action, change: step.change(stored.value), summary: ({ mergedInto, state }) => mergedInto || state, ...(after && { followUps: after }) }, view));
}

export function changeTheme(context: ServiceContext, actor: Actor, reference: string, { revision, ...input }: Collating & { revision: number }): Promise<ThemeView> {
  const { stores } = context;
  ensureTextsFit({ text: input.text }, LONGEST_REASON);
  const change = (theme: PanelTheme) => decideChangeTheme(seenBy(actor, panelOf(stores, theme.panelReference)), input, childrenOf(stores, actor, input.restsOn));
  return commitTheme(context, actor, reference, revision, { action: 'theme.change', audited: 'theme.changed', change });
}

export function mergeTheme(context: ServiceContext, actor: Actor, reference: string, { revision, into }: { revision: number; into: string }): Promise<ThemeView> {
  const change = (theme: PanelTheme) => decideMerge(theme, context.stores.panelThemes.get(into)?.value);
  return commitTheme(context, actor, reference, revision, { action: 'theme.merge', audited: 'theme.merged', change });
}

export function dropTheme(context: ServiceContext, actor: Actor, reference: string, { revision, reason }: { revision: number; reason: string }): Promise<ThemeView> {
  ensureTextsFit({ reason }, LONGEST_REASON);
  return commitTheme(context, actor, reference, revision, { action: 'theme.drop', audited: 'theme.dropped', change: () => decideDrop(reason) });
}

/** The theme becomes a service-level recommendation: what enters the tracker is written in the theme, and follows the commit. */
export function recommendTheme(context: ServiceContext, actor: Actor, reference: string, { revision, ownerOid, ...input }: Omit<Recommending, 'owner'> & { revision: number; ownerOid: string }): Promise<ThemeView> {
  const { stores, clock } = context;
  ensureTextsFit(input, LONGEST_REASON);
  const owner = stores.people.get(ownerOid)?.value;
  const at = clock.now();
  const change = (theme: PanelTheme) => {
    const restsOn = viewTheme(context, actor, seeTheme(context, actor, theme.reference)).restsOn;
    return decideRecommendTheme({ ...input, owner }, childrenOf(stores, actor, restsOn), actor, at);
  };
  const by = { oid: actor.oid, name: actor.name };
  return commitTheme(context, actor, reference, revision, { action: 'theme.recommend', audited: 'theme.recommended', change, followUps: () => [followUps.enterTheme({ theme: reference, at, by })] });
}
