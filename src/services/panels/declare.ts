import { isDeepStrictEqual } from 'node:util';
import { type PanelItemResource, type PanelResource } from '../../contract/panels';
import { AppError } from '../../domain/errors';
import { decideDeclare, decideLift, decidePin } from '../../domain/moderation/declare';
import { type Declaration, type PanelMember } from '../../domain/moderation/types';
import { type Actor } from '../../domain/people/types';
import { type PanelItemAction } from '../../domain/permissions/types';
import { type ServiceContext } from '../context';
import { ensureTextsFit, LONGEST_REASON } from '../support/longText';
import { commitRow } from '../support/commitRow';
import { beginItem, declarationOf, type ItemCase, seePanel } from './case';
import { type Asked } from './types';
import { viewItem } from './viewItem';
import { viewPanel } from './viewPanel';

/** A member's answer before the review opens to them. After a conflict the review is not there for them any more: the answer is the panel. */
export async function declareConflict(context: ServiceContext, actor: Actor, panel: string, review: string, { answer, kind, note }: Asked<'declareConflict'>): Promise<PanelResource> {
  ensureTextsFit({ note }, LONGEST_REASON);
  await record(context, actor, panel, review, 'item.declare', actor.oid, `panel.declared.${answer}`, (before) => decideDeclare(before, { answer, kind, note: note.trim() }, review, actor, context.clock.now()));
  return viewPanel(context, actor, seePanel(context, actor, panel).value);
}

/** The QA lead fixes a conflict for a member, whatever they answered or have read. */
export async function pinConflict(context: ServiceContext, actor: Actor, panel: string, review: string, oid: string, { kind, note }: Asked<'pinConflict'>): Promise<PanelItemResource> {
  ensureTextsFit({ note }, LONGEST_REASON);
  await record(context, actor, panel, review, 'item.pin', oid, 'panel.conflictPinned', (before, member) => decidePin(before, { kind, note: note.trim() }, review, member, actor, context.clock.now()));
  return viewItem(context, actor, panel, review);
}

/** The QA lead takes a declaration back, so that the member is asked again. */
export async function liftConflict(context: ServiceContext, actor: Actor, panel: string, review: string, oid: string, { reason }: Asked<'liftConflict'>): Promise<PanelItemResource> {
  ensureTextsFit({ reason }, LONGEST_REASON);
  await record(context, actor, panel, review, 'item.lift', oid, 'panel.declarationLifted', (before) => decideLift(before, reason.trim(), context.clock.now()));
  return viewItem(context, actor, panel, review);
}

/** One write: the declaration of that member about that review, in the review's chain. Its kind and words stay out of the audit. */
async function record(context: ServiceContext, actor: Actor, panel: string, review: string, action: PanelItemAction, oid: string, audited: string, decided: (before: Declaration | undefined, member: PanelMember) => Partial<Declaration>): Promise<void> {
  const { stores, clock } = context;
  const view = () => viewItem(context, actor, panel, review);
  const about = await beginItem(context, actor, action, panel, review, undefined, view);
  if (action === 'item.pin' && oid === actor.oid) throw new AppError('invalid', 'Declare your own conflict instead.', { faults: [{ path: 'oid', code: 'oneself', message: 'Declare your own conflict instead.' }] });
  const member = memberOf(about, oid);
  const stored = declarationOf(stores, review, oid);
  const { revision: _, ...change } = decided(stored?.value, member);
  // Sent twice it is said once: the first answer, with its moment, stands.
  if (stored && saysSame(stored.value, change)) return;
  const fresh: Declaration = { reviewReference: review, member: { oid, name: member.name }, answer: 'continue', kind: undefined, note: '', at: clock.now(), pinnedBy: undefined, liftedAt: undefined, liftReason: '', revision: 0 };
  await commitRow(context, actor, { store: stores.declarations, row: stored ?? { fresh }, subject: review, list: 'Declarations' }, { action: audited, change, summary: panel }, view);
}

function saysSame(before: Declaration, change: Partial<Declaration>): boolean {
  const { at: _, ...said } = change;
  return Object.entries(said).every(([name, value]) => isDeepStrictEqual(before[name as keyof Declaration], value));
}

function memberOf({ panel: { members } }: ItemCase, oid: string): PanelMember {
  const member = members.find((each) => each.oid === oid);
  if (!member) throw new AppError('invalid', 'Only members of this panel declare conflicts.', { faults: [{ path: 'oid', code: 'notOnPanel', message: 'Choose a member of this panel.' }] });
  return member;
}
