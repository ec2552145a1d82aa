import { type PanelResource } from '../../contract/panels';
import { londonDay } from '../../domain/clock';
import { AppError } from '../../domain/errors';
import { decideSchedule } from '../../domain/moderation/plan';
import { type Panel } from '../../domain/moderation/types';
import { type Actor } from '../../domain/people/types';
import { type FollowUp, type Stored } from '../../stores';
import { type ServiceContext } from '../context';
import { auditFollowUp } from '../support/audit';
import { ensureMay } from '../support/guard';
import { nextReference } from '../support/numbers';
import { candidacyOf } from './list';
import { noticesTo } from './notices';
import { type Asked } from './types';
import { viewPanel } from './viewPanel';

/** Other servers may be numbering at the same moment: so many numbers are tried. */
const NUMBERS_TRIED = 20;

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

async function create(context: ServiceContext, actor: Actor, draft: Omit<Panel, 'reference'>): Promise<Stored<Panel>> {
  const { stores, committer } = context;
  for (let tries = 0; tries < NUMBERS_TRIED; tries += 1) {
    const references = Array.from(stores.panels.values(), ({ value }) => value.reference);
    const panel = { ...draft, reference: nextReference(references, `P-${londonDay(draft.startsAt).slice(0, 4)}-`, 2) };
    try {
      return await committer.create(stores.panels, panel, followUpsOf(panel, actor), { sameIfExists: ({ originKey }) => originKey === draft.originKey });
    } catch (error) {
      // Another panel has this number: it is in memory now, and the next one is tried.
      if (!(error instanceof AppError) || error.code !== 'stale') throw error;
    }
  }
  throw new AppError('busy', 'Many panels are being scheduled just now. Try again in a moment.', { retryAfterSeconds: 5 });
}

function followUpsOf(panel: Panel, actor: Actor): FollowUp[] {
  const { reference, scheduledAt: at, members } = panel;
  return [auditFollowUp({ subject: reference, list: 'Panels', key: reference, from: 1, to: 1, action: 'panel.scheduled', summary: panel.agenda.join(', '), actor, at }), ...noticesTo(members, 'panelInvited', panel, actor)];
}
