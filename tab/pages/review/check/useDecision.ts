import { useState } from 'react';
import type { ReviewResource } from '../../../../src/contract/reviews';
import { useToast } from '../../../components/Toasts';
import { useReviewVerb } from '../../../queries/reviews';
import { type CheckDraft, reasonsOf } from '../firstLineCheck';

/** Sends the decision that was chosen, with the check where it is not finished yet. */
export function useDecision({ reference, revision, reviewer }: ReviewResource, onDone: () => void) {
  const [sent, setSent] = useState(false);
  const toast = useToast();
  const done = (text: string) => () => {
    setSent(true);
    toast({ text });
    onDone();
  };
  const agree = useReviewVerb('agreeReview', reference, done(`${reference} is agreed. Its recommendations are in the tracker.`));
  const panel = useReviewVerb('chooseForPanel', reference, done(`${reference} is chosen for a panel.`));
  const check = useReviewVerb('checkReview', reference, done(`The check of ${reference} is finished.`));
  const giveBack = useReviewVerb('returnReview', reference, done(`${reference} went back to ${reviewer.name} with what to change.`));
  const all = [agree, panel, check, giveBack];
  const send = (draft: CheckDraft, withCheck: boolean) => {
    for (const each of all) each.reset();
    const { checks, quality, grades, gradesReason, comment } = draft;
    const body = withCheck ? { revision, checks: [...checks], quality, grades, gradesReason: gradesReason.trim(), comment: comment.trim() } : { revision };
    if (draft.decision === 'agree') agree.mutate(body);
    if (draft.decision === 'panel') panel.mutate(body);
    if (draft.decision === 'check') check.mutate(body);
    if (draft.decision === 'return') giveBack.mutate({ revision, reasons: reasonsOf(draft.reasons) });
  };
  return { send, sent, pending: all.some(({ isPending }) => isPending), error: all.find(({ error }) => error)?.error };
}
