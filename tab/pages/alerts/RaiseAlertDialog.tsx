import { Button } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import type { AlertResource } from '../../../src/contract/alerts';
import { ApiError } from '../../../src/contract/client';
import { Dialog } from '../../components/Dialog';
import { ErrorSummary, type SummaryError } from '../../components/ErrorSummary';
import { TextAreaField } from '../../components/Fields';
import { fieldId } from '../../components/FormField';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/Notice';
import { RadioField, type RadioChoice } from '../../components/RadioField';
import { useToast } from '../../components/Toasts';
import { useRaiseAlert } from '../../queries/alerts';
import { plural } from '../../words/dates';
import { alertKindNames, receiversInWords } from './alertWords';
import type { AlertDraft } from './ReviewFrame';

type Kind = AlertResource['kind'];
const choices: readonly RadioChoice<Kind>[] = [
  { value: 'immediateConcern', label: alertKindNames.immediateConcern, hint: 'A child may be at risk of harm now.' },
  { value: 'significantConcern', label: alertKindNames.significantConcern, hint: 'Something in the practice that cannot wait until the review is finished.' },
  { value: 'racismNotAddressed', label: alertKindNames.racismNotAddressed, hint: 'It happened, or it shows in the record, and nobody has dealt with it.' },
];
const [kindField, seenField] = [fieldId('alert-kind'), fieldId('alert-seen')];

interface Props {
  review: string;
  /** Undefined while that is not known. */
  receivers: number | undefined;
  draft: AlertDraft;
  onChange: (draft: AlertDraft) => void;
  onClose: () => void;
  onRaised: () => void;
}

/** Asks what the alert is about and what was seen; says who is told, when, and what comes first when a child is in danger now. */
export function RaiseAlertDialog({ review, receivers, draft, onChange, onClose, onRaised }: Props) {
  const form = useId();
  const [errors, setErrors] = useState<SummaryError[]>([]);
  const attemptFor = useAttempts();
  const toast = useToast();
  const raise = useRaiseAlert(review, (raised) => {
    toast({ text: `Alert ${raised.alert.reference} is raised.${raised.receivers > 0 ? ` ${plural(raised.receivers, 'quality assurance lead')} ${raised.receivers === 1 ? 'is' : 'are'} told now.` : ' Nobody could be told: tell your safeguarding team yourself.'}` });
    onRaised();
  });
  const send = (event: React.FormEvent) => {
    event.preventDefault();
    const found = faultsOf(draft);
    setErrors(found);
    if (found.length === 0) raise.mutate({ attempt: attemptFor(draft), ...draft });
  };
  const errorAt = (id: string) => errors.find(({ to }) => to === id)?.message;
  return (
    <Dialog title="Raise an alert" onClose={onClose} actions={<Actions form={form} pending={raise.isPending} onClose={onClose} />}>
      <Notice tone="danger" title="If a child is in danger now, call 999 first">
        <p>Then follow your safeguarding procedure. An alert tells the quality assurance lead; it calls nobody else.</p>
      </Notice>
      <form id={form} noValidate onSubmit={send} className={layout.stack} aria-label="Alert">
        <ErrorSummary errors={errors} />
        <RadioField id={kindField} label="What is it about?" value={draft.kind as Kind} onChange={(kind) => onChange({ ...draft, kind })} choices={choices} error={errorAt(kindField)} />
        <TextAreaField id={seenField} label="What did you see?" hint="Say where in the record, and what worries you. Only those who may read this review read it." rows={5} value={draft.seen} onChange={(seen) => onChange({ ...draft, seen })} error={errorAt(seenField)} />
        <p>{receivers === undefined ? 'The quality assurance leads are told as soon as this arrives.' : receiversInWords(receivers)}</p>
        {raise.error && <NotRaised error={raise.error} />}
      </form>
    </Dialog>
  );
}

function Actions({ form, pending, onClose }: { form: string; pending: boolean; onClose: () => void }) {
  return (
    <>
      <Button type="submit" form={form} appearance="primary" size="large" disabled={pending}>
        {pending ? 'Raising the alert…' : 'Raise the alert'}
      </Button>
      <Button size="large" onClick={onClose}>
        Close without raising
      </Button>
    </>
  );
}

/** Nobody may believe that somebody was told who was not. */
function NotRaised({ error }: { error: Error }) {
  const detail = error instanceof ApiError ? error.problem.detail : error.message;
  return (
    <Notice tone="danger" live title="This alert has not been raised. Nobody has been told.">
      <p>{detail}</p>
      <p>Your words are still here: press “Raise the alert” again. If it cannot wait, tell your safeguarding team by telephone.</p>
    </Notice>
  );
}

/** One attempt for the same words, however often they are sent: an answer that was lost makes no second alert. */
function useAttempts(): (draft: AlertDraft) => string {
  const last = useRef<AlertDraft & { attempt: string }>(undefined);
  return ({ kind, seen }) => {
    if (last.current?.kind !== kind || last.current.seen !== seen) last.current = { kind, seen, attempt: crypto.randomUUID() };
    return last.current.attempt;
  };
}

function faultsOf({ kind, seen }: AlertDraft): SummaryError[] {
  return [...(kind ? [] : [{ message: 'Choose what the alert is about.', to: kindField }]), ...(seen.trim() ? [] : [{ message: 'Say what you saw.', to: seenField }])];
}
