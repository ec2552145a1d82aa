import { type PanelResource } from '../../contract/panels';
import { londonDay } from '../../domain/clock';
import { decideSchedule } from '../../domain/moderation/plan';
import { type Panel } from '../../domain/moderation/types';
import { type Actor } from '../../domain/people/types';
import { type FollowUp, type Stored } from '../../stores';
import { type ServiceContext } from '../context';
import { auditFollowUp } from '../support/audit';
import { ensureMay } from '../support/guard';
import { createNumbered } from '../support/numbers';
import { candidacyOf } from './list';
import { noticesTo } from './notices';
import { type Asked } from './types';
import { viewPanel } from './viewPanel';

/** A new panel; its members are invited. The same attempt again gives the panel that is there. Needs `app.schedulePanels`; throws `invalid` with every fault. */
export async function schedulePanel(context: ServiceContext, actor: Actor, input: Asked<'schedulePanel'>): Promise<PanelResource> {
  const { stores, clock } = context;
  ensureMay(actor, 'app.schedulePanels');
  const originKey = `${actor.oid}/${input.attempt}`;
  const known = Array.from(stores.panels.values()).find(({ value }) => value.originKey === originKey);
  if (known) return viewPanel(context, actor, known.value);
  const draft = decideSchedule(input, (oid) => stores.people.get(oid)?.value, (reference) => candidacyOf(context, actor, reference), actor, clock.now());
  return viewPanel(context, actor, (await create(context, actor, draft)).value);
}

function create(context: ServiceContext, actor: Actor, wanted: Omit<Panel, 'reference'>): Promise<Stored<Panel>> {
  return createNumbered(context, context.stores.panels, { prefix: `P-${londonDay(wanted.startsAt).slice(0, 4)}-`, wanted, followUpsOf: (panel) => followUpsOf(panel, actor), what: 'panels are being scheduled' });
}

function followUpsOf(panel: Panel, actor: Actor): FollowUp[] {
  const { reference, scheduledAt: at, members } = panel;
  return [auditFollowUp({ subject: reference, list: 'Panels', key: reference, from: 1, to: 1, action: 'panel.scheduled', summary: panel.agenda.join(', '), actor, at }), ...noticesTo(members, 'panelInvited', panel, actor)];
}
