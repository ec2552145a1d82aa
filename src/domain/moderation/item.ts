import { type PersonRef } from '../people/types';
import { nothingYet } from '../reviews/begun';
import { type ReviewReference } from '../reviews/types';
import { type Panel, type PanelItem, type Reading } from './types';

/** A review on a panel before anything has happened to it there. */
export function newItem({ reference, hideGrades }: Pick<Panel, 'reference' | 'hideGrades'>, reviewReference: ReviewReference): PanelItem {
  return {
    panelReference: reference,
    reviewReference,
    state: 'reading',
    replacementChair: undefined,
    hideGrades,
    discussionOpenedAt: undefined,
    gradeDecisions: [],
    recommendationDecisions: [],
    actions: [],
    quality: nothingYet.quality,
    concludedAt: undefined,
    concluded: undefined,
    deferReason: '',
    revision: 0,
  };
}

/** What a member has written before they write anything. */
export function newReading({ panelReference, reviewReference }: Pick<PanelItem, 'panelReference' | 'reviewReference'>, { oid, name }: PersonRef): Reading {
  const nothing = { agrees: undefined, comment: '' };
  return { panelReference, reviewReference, member: { oid, name }, grades: {}, feedbackSought: nothing, childRecommendations: nothing, serviceRecommendations: nothing, submittedAt: undefined, changedLateAt: undefined, revision: 0 };
}

/** The key of a review on a panel: `P-2026-01/PIR-2026-03`. */
export const itemKey = ({ panelReference, reviewReference }: Pick<PanelItem, 'panelReference' | 'reviewReference'>): string => `${panelReference}/${reviewReference}`;
/** A conflict follows the review to its next panel: so a declaration is of the review and the person. */
export const declarationKey = (reviewReference: ReviewReference, oid: string): string => `${reviewReference}/${oid}`;
export const readingKey = (panelReference: string, reviewReference: ReviewReference, oid: string): string => `${panelReference}/${reviewReference}/${oid}`;
