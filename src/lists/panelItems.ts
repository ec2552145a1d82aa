import { itemKey } from '../domain/moderation/item';
import { itemStates } from '../domain/moderation/states';
import { type PanelItem } from '../domain/moderation/types';
import { qualityMarks, type ReviewQuality } from '../domain/reviews/types';
import { defineList } from './define';
import { json } from './document';
import { code, flag, group, instant, note, number, person, requiredCode, text } from './fields';

const mark = code(qualityMarks);

/** One item a review and panel, and in the end its moderation record (domain.md §6.4). Decisions are documents: a panel of four reviews changes one of them at a time. */
export const panelItemsList = defineList<PanelItem>('PanelItems', {
  description: 'Each review on a panel: what was decided about it, and why.',
  keyColumn: 'itemKey',
  keyOf: itemKey,
  committable: true,
  fields: {
    panelReference: text({ indexed: true }),
    reviewReference: text({ indexed: true }),
    state: requiredCode(itemStates, { indexed: true }),
    replacementChair: person({ indexed: true }),
    hideGrades: flag(),
    discussionOpenedAt: instant(),
    gradeDecisions: json<PanelItem['gradeDecisions']>([]),
    recommendationDecisions: json<PanelItem['recommendationDecisions']>([], { notes: 4 }),
    actions: json<PanelItem['actions']>([]),
    quality: group<ReviewQuality>({ complete: mark, evidenced: mark, impactFocused: mark, useful: mark }),
    concludedAt: instant({ indexed: true }),
    concluded: json<PanelItem['concluded']>(undefined),
    deferReason: note(),
    revision: number(),
  },
});
