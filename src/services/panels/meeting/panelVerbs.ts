import { type MeetingResource } from '../../../contract/panels';
import { decideAttendance, decideFinish, decideMove, decideStart } from '../../../domain/moderation/meeting';
import { type Panel } from '../../../domain/moderation/types';
import { type Actor } from '../../../domain/people/types';
import { type PanelAction } from '../../../domain/permissions/types';
import { type ServiceContext } from '../../context';
import { notFound } from '../../support/guard';
import { type Asked } from '../types';
import { beginPanel, caseOf, decideOn, seePanel } from '../case';
import { commitPanel } from '../commit';
import { viewMeeting } from './view';

interface Step {
  action: PanelAction;
  audited: string;
  summary?: string;
  change: (panel: Panel) => Partial<Panel>;
}

/** One verb of the meeting: one write of the panel, at the revision that the person saw. Throws `stale` with the meeting as it is now. */
async function act(context: ServiceContext, actor: Actor, reference: string, revision: number, { action, audited, summary, change }: Step): Promise<MeetingResource> {
  const now = () => viewMeeting(context, actor, seePanel(context, actor, reference).value);
  const stored = await beginPanel(context, actor, action, reference, revision, now);
  await commitPanel(context, actor, stored, { action: audited, change: change(stored.value), ...(summary !== undefined && { summary }), replyWhen: 'committed' }, now);
  return now();
}

/** The meeting begins. */
export function startMeeting(context: ServiceContext, actor: Actor, reference: string, { revision }: Asked<'startPanel'>): Promise<MeetingResource> {
  return act(context, actor, reference, revision, { action: 'panel.start', audited: 'panel.started', change: (panel) => decideStart(panel, context.clock.now()) });
}

/** Who is in the room. */
export function setAttendance(context: ServiceContext, actor: Actor, reference: string, { revision, present }: Asked<'setAttendance'>): Promise<MeetingResource> {
  return act(context, actor, reference, revision, { action: 'panel.attend', audited: 'panel.attended', summary: `${present.length} present`, change: (panel) => decideAttendance(panel, present) });
}

/** Everybody turns to another review; one that the mover is exempt from is not there for them to name. */
export function moveMeeting(context: ServiceContext, actor: Actor, reference: string, { revision, review }: Asked<'moveMeeting'>): Promise<MeetingResource> {
  const change = (panel: Panel): Partial<Panel> => {
    const about = caseOf(context.stores, panel, review);
    if (about && !decideOn(actor, 'item.see', about).allowed) throw notFound();
    return decideMove(panel, review, context.clock.now());
  };
  return act(context, actor, reference, revision, { action: 'panel.move', audited: 'panel.moved', summary: review, change });
}

/** The meeting ends, with every review decided or put off. */
export function finishMeeting(context: ServiceContext, actor: Actor, reference: string, { revision }: Asked<'finishPanel'>): Promise<MeetingResource> {
  const items = (panel: Panel) => panel.agenda.flatMap((review) => caseOf(context.stores, panel, review)?.item ?? []);
  return act(context, actor, reference, revision, { action: 'panel.finish', audited: 'panel.finished', change: (panel) => decideFinish(panel, items(panel), context.clock.now()) });
}
