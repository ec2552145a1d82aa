import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { ApiError } from '../../../../src/contract/client';
import type { PanelItemResource } from '../../../../src/contract/panels';
import { ErrorSummary } from '../../../components/ErrorSummary';
import { TextAreaField } from '../../../components/Fields';
import { fieldId } from '../../../components/FormField';
import layout from '../../../components/layout.module.css';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { RadioField } from '../../../components/RadioField';
import { useReview, useTemplate } from '../../../queries/reviews';
import { type GradeCode, gradeNames } from '../../../words/labels';
import type { Graded } from '../spread';
import { DecidedBy } from './DecidedBy';
import { gradeDecisionInWords } from './meetingWords';
import { Overtaken } from './Overtaken';
import { gradeDecisionOf, pressAgain } from './stalePress';
import { useItemPress } from './useItemPress';

interface Props {
  item: PanelItemResource;
  graded: Graded;
  onEnd: () => void;
}

/** Another grade than the reviewer's, or one that the chair settles, with its reason. */
export function DecideGradeForm({ item, graded: { key, title, own, overall }, onEnd }: Props) {
  const now = gradeDecisionOf(item, key);
  const [seen, setSeen] = useState(now);
  const [grade, setGrade] = useState<GradeCode | undefined>(now?.grade);
  const [by, setBy] = useState<'agreement' | 'chair'>('agreement');
  const [reason, setReason] = useState('');
  const [attempt, setAttempt] = useState(0);
  const choices = useGradeChoices(item.reviewReference, overall);
  const [gradeField, reasonField] = [fieldId(`decide.${key}.grade`), fieldId(`decide.${key}.reason`)];
  const decide = useItemPress(
    item,
    {
      send: (api, { panelReference: reference, reviewReference: review, revision }) => api.decideGrade({ params: { reference, review }, body: { revision, key, grade: grade ?? 'good', decidedBy: by, reason: reason.trim() } }),
      about: (known) => gradeDecisionOf(known, key),
    },
    onEnd,
  );
  const errors = [
    ...(attempt > 0 && !grade ? [{ message: 'Choose the grade.', to: gradeField }] : []),
    ...(attempt > 0 && !reason.trim() && (by === 'chair' || grade !== own) ? [{ message: by === 'chair' ? 'Say why the chair decides so.' : 'Say why it is another grade than the reviewer’s.', to: reasonField }] : []),
  ];
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    setAttempt((count) => count + 1);
    setSeen(now);
    if (grade && (reason.trim() || (by === 'agreement' && grade === own))) decide.press();
  };
  const overtaken = now !== undefined && !pressAgain(seen, now);
  const faults = decide.error instanceof ApiError ? (decide.error.problem.faults ?? []) : [];
  return (
    <form noValidate onSubmit={submit} className={layout.stack} aria-label={`Decide ${title}`}>
      <ErrorSummary key={attempt} errors={errors} />
      {overtaken && now && <Overtaken who={now.recordedBy.name} what={gradeDecisionInWords(now, own)} reason={now.reason} onKeep={onEnd} />}
      <RadioField<GradeCode> id={gradeField} label="Which grade does the panel give?" value={grade} onChange={setGrade} choices={choices} error={errors.find(({ to }) => to === gradeField)?.message} />
      <DecidedBy item={item} name={`decide.${key}`} value={by} onChange={setBy} />
      <TextAreaField id={reasonField} label="Why?" hint="The reviewer reads it." rows={2} value={reason} onChange={setReason} error={errors.find(({ to }) => to === reasonField)?.message ?? faults.find(({ path }) => path === 'reason')?.message} />
      {decide.error && <ProblemNotice error={decide.error} />}
      <div className={layout.row}>
        <Button type="submit" appearance="primary" size="large" disabled={decide.pending}>
          {overtaken ? 'Record this instead' : 'Record the decision'}
        </Button>
        <Button size="large" onClick={onEnd}>
          Go back
        </Button>
      </div>
    </form>
  );
}

/** The grades in full, with their descriptors as soon as the form of the review is there. */
function useGradeChoices(reference: string, overall: boolean): { value: GradeCode; label: string; hint?: string }[] {
  const review = useReview(reference);
  const scale = useTemplate(review.data).data?.scale.grades;
  const codes = (Object.keys(gradeNames) as GradeCode[]).filter((code) => !overall || code !== 'notApplicable');
  return codes.map((code) => {
    const hint = scale?.find((each) => each.code === code)?.descriptor;
    return { value: code, label: gradeNames[code], ...(hint ? { hint } : {}) };
  });
}
