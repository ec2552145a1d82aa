import { type PanelItemResource } from '../../contract/panels';
import { AppError } from '../../domain/errors';
import { refusalInWords } from '../../domain/moderation/conclude';
import { type PanelItem } from '../../domain/moderation/types';
import { type Actor } from '../../domain/people/types';
import { type PanelItemAction } from '../../domain/permissions/types';
import { holds } from '../../domain/permissions/relations';
import { type ServiceContext } from '../context';
import { type RowStep } from '../support/commitRow';
import { refusedChair } from './about';
import { beginItem, type ItemCase } from './case';
import { commitItem } from './commit';
import { refOf } from './resources';
import { type Asked } from './types';
import { viewItem } from './viewItem';

/** Somebody else chairs this review; the panel's own chair again where they are named. Throws `invalid` with the reason for whoever may not (domain.md §6). */
export function replaceChair(context: ServiceContext, actor: Actor, panel: string, review: string, { revision, oid }: Asked<'replaceChair'>): Promise<PanelItemResource> {
  return changeItem(context, actor, panel, review, revision, 'item.replaceChair', (about) => {
    ensureMayChair(context, actor, about, oid);
    const member = about.panel.members.find((each) => each.oid === oid);
    return { action: 'panel.chairReplaced', change: { replacementChair: member && oid !== about.panel.chair.oid ? refOf(member) : undefined } };
  });
}

/** What a conflict is, or that somebody declared one, is for the QA lead: whoever else chooses is told only that they may not chair it. */
function ensureMayChair({ stores }: ServiceContext, actor: Actor, about: ItemCase, oid: string): void {
  const refusal = refusedChair(stores, about, oid);
  if (!refusal) return;
  const name = about.panel.members.find((each) => each.oid === oid)?.name ?? 'This person';
  const why = refusal === 'exempt' && !holds(actor, 'QaLead') ? 'may not chair this review' : `${refusalInWords(refusal)} and may not chair this review`;
  throw new AppError('invalid', 'The chair was not replaced.', { faults: [{ path: 'oid', code: refusal, message: `${name} ${why}. Choose another member.` }] });
}

/** Whether members see the reviewer's grades before their own reading is in. */
export function hideGrades(context: ServiceContext, actor: Actor, panel: string, review: string, { revision, hide }: Asked<'hideReviewerGrades'>): Promise<PanelItemResource> {
  return changeItem(context, actor, panel, review, revision, 'item.hideGrades', () => ({ action: hide ? 'panel.gradesHidden' : 'panel.gradesShown', change: { hideGrades: hide } }));
}

async function changeItem(context: ServiceContext, actor: Actor, panel: string, review: string, revision: number, action: PanelItemAction, decided: (about: ItemCase) => RowStep<PanelItem>): Promise<PanelItemResource> {
  const view = () => viewItem(context, actor, panel, review);
  const about = await beginItem(context, actor, action, panel, review, revision, view);
  await commitItem(context, actor, about, decided(about), view);
  return view();
}
