import { Button, Checkbox } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import type { PartResource, ReviewResource } from '../../../src/contract/reviews';
import type { TemplateResource } from '../../../src/contract/templates';
import { ErrorSummary, type SummaryError } from '../../components/ErrorSummary';
import { TextAreaField } from '../../components/Fields';
import { FieldGroup, fieldId } from '../../components/FormField';
import layout from '../../components/layout.module.css';
import { ProblemNotice } from '../../components/ProblemNotice';
import { RadioField } from '../../components/RadioField';
import { GradeOpinions } from './check/GradeOpinions';
import { QualityFields } from './check/QualityFields';
import { useDecision } from './check/useDecision';
import { type CheckDraft, checklist, type Decision, decisionWords, emptyCheck, isBegun, whatIsMissing } from './firstLineCheck';
import styles from './forms/forms.module.css';
import { ReturnReasons } from './ReturnReasons';

interface Props {
  review: ReviewResource;
  parts: readonly PartResource[];
  template: TemplateResource;
  /** Told whether something would be lost with the page. */
  onBegun: (begun: boolean) => void;
}

/** The checklist, the mark of the review, and the decision. What was checked before is not asked for again. */
export function CheckForm({ review, parts, template, onBegun }: Props) {
  const [draft, setDraft] = useState<CheckDraft>(emptyCheck);
  const [errors, setErrors] = useState<SummaryError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const navigate = useNavigate();
  const { send, pending, error, sent } = useDecision(review, () => void navigate(`/reviews/${review.reference}`));
  const begun = isBegun(draft) && !pending && !sent;
  useEffect(() => onBegun(begun), [begun, onBegun]);
  const set = (change: Partial<CheckDraft>) => setDraft((before) => ({ ...before, ...change }));
  const errorAt = (id: string) => errors.find(({ to }) => to === id)?.message;
  const open = review.state === 'submitted';
  const { decision } = draft;
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const missing = whatIsMissing(draft, open, review);
    setErrors(missing);
    setAttempt((count) => count + 1);
    if (missing.length === 0) send(draft, open);
  };
  return (
    <form noValidate onSubmit={submit} className={`${layout.card} ${layout.stack}`}>
      <h2>{open ? 'Checklist' : 'Decision'}</h2>
      <ErrorSummary key={attempt} errors={errors} />
      {open && <Checks draft={draft} set={set} errorAt={errorAt} />}
      <RadioField<Decision> id={fieldId('decision')} label="Your decision" error={errorAt(fieldId('decision'))} value={decision} onChange={(value) => set({ decision: value })} choices={decisionsFor(review)} />
      {decision === 'return' && <ReturnReasons parts={parts} reasons={draft.reasons} onChange={(reasons) => set({ reasons })} errorAt={errorAt} />}
      {decision && decision !== 'return' && open && (
        <>
          <GradeOpinions review={review} template={template} grades={draft.grades} reason={draft.gradesReason} onGrades={(grades) => set({ grades })} onReason={(gradesReason) => set({ gradesReason })} errorAt={errorAt} />
          <QualityFields quality={draft.quality} onChange={(quality) => set({ quality })} errorAt={errorAt} />
          <TextAreaField id={fieldId('comment')} label="Comment for the reviewer (optional)" rows={3} value={draft.comment} onChange={(comment) => set({ comment })} />
        </>
      )}
      {error && <ProblemNotice error={error} />}
      <div>
        <Button type="submit" appearance="primary" size="large" disabled={pending}>
          {decision ? decisionWords[decision].button : 'Send your decision'}
        </Button>
      </div>
    </form>
  );
}

function Checks({ draft: { checks }, set, errorAt }: { draft: CheckDraft; set: (change: Partial<CheckDraft>) => void; errorAt: (id: string) => string | undefined }) {
  return (
    <FieldGroup id={fieldId('checks')} label="What you have checked" error={errorAt(fieldId('checks'))}>
      <div className={styles.checks}>
        {checklist.map(({ code, label }) => (
          <Checkbox key={code} label={label} checked={checks.includes(code)} onChange={(_, { checked }) => set({ checks: checked === true ? [...checks, code] : checks.filter((each) => each !== code) })} />
        ))}
      </div>
    </FieldGroup>
  );
}

const abilityOf = { agree: 'agree', panel: 'chooseForPanel', check: 'check', return: 'return' } as const;

function decisionsFor({ abilities }: ReviewResource) {
  return (Object.keys(abilityOf) as Decision[]).filter((decision) => abilities[abilityOf[decision]]?.allowed).map((decision) => ({ value: decision, label: decisionWords[decision].label, hint: decisionWords[decision].hint }));
}
