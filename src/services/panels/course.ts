import { type PanelResource } from '../../contract/panels';
import { decideAgenda, decideChange, decidePostpone } from '../../domain/moderation/plan';
import { panelAfter } from '../../domain/moderation/states';
import { type Panel } from '../../domain/moderation/types';
import { type Actor } from '../../domain/people/types';
import { type PanelAction } from '../../domain/permissions/types';
import { type ServiceContext } from '../context';
import { type RowStep } from '../support/commitRow';
import { ensureTextsFit, LONGEST_REASON } from '../support/longText';
import { beginPanel } from './case';
import { commitPanel } from './commit';
import { candidacyOf } from './list';
import { noticesTo } from './notices';
import { type Asked } from './types';
import { casesFor, viewPanel } from './viewPanel';

/** Other members, another chair or length; whoever is new is invited. */
export function changePanel(context: ServiceContext, actor: Actor, reference: string, { revision, ...seats }: Asked<'changePanel'>): Promise<PanelResource> {
  return step(context, actor, reference, revision, 'panel.change', (panel) => ({
    action: 'panel.changed',
    change: decideChange(seats, (oid) => context.stores.people.get(oid)?.value),
    followUps: (next) => noticesTo(next.members.filter(({ oid }) => !panel.members.some((before) => before.oid === oid)), 'panelInvited', next, actor),
  }));
}

/** Another day; every member is told. */
export function postponePanel(context: ServiceContext, actor: Actor, reference: string, { revision, startsAt, reason }: Asked<'postponePanel'>): Promise<PanelResource> {
  return step(context, actor, reference, revision, 'panel.postpone', (panel) => {
    ensureTextsFit({ reason }, LONGEST_REASON);
    return { action: 'panel.postponed', change: decidePostpone(panel, startsAt, reason, actor, context.clock.now()), followUps: (next) => noticesTo(next.members, 'panelMoved', next, actor) };
  });
}

/** It does not take place; its reviews wait for another one, and every member is told. */
export function cancelPanel(context: ServiceContext, actor: Actor, reference: string, { revision, reason }: Asked<'cancelPanel'>): Promise<PanelResource> {
  return step(context, actor, reference, revision, 'panel.cancel', (panel) => {
    ensureTextsFit({ reason }, LONGEST_REASON);
    return { action: 'panel.cancelled', change: { state: panelAfter('cancel', panel.state) ?? panel.state, cancelReason: reason.trim() }, followUps: (next) => noticesTo(next.members, 'panelCancelled', next, actor) };
  });
}

/** The agenda in its new order. */
export function setAgenda(context: ServiceContext, actor: Actor, reference: string, { revision, agenda }: Asked<'setAgenda'>): Promise<PanelResource> {
  return step(context, actor, reference, revision, 'panel.setAgenda', (panel) => {
    const seen = new Set(casesFor(context.stores, actor, panel).map(({ review }) => review.reference));
    return { action: 'panel.agendaSet', change: decideAgenda(panel, agenda, (each) => seen.has(each), (each) => candidacyOf(context, actor, each)) };
  });
}

async function step(context: ServiceContext, actor: Actor, reference: string, revision: number, action: PanelAction, decided: (panel: Panel) => RowStep<Panel>): Promise<PanelResource> {
  const stored = await beginPanel(context, actor, action, reference, revision, ({ value }) => viewPanel(context, actor, value));
  const view = () => viewPanel(context, actor, context.stores.panels.get(reference)?.value ?? stored.value);
  const { value } = await commitPanel(context, actor, stored, { summary: reference, ...decided(stored.value) }, view);
  return viewPanel(context, actor, value);
}
