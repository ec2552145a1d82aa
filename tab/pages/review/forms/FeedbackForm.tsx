import { DateField, SelectField, TextAreaField } from '../../../components/Fields';
import { fieldId } from '../../../components/FormField';
import layout from '../../../components/layout.module.css';
import { RadioField } from '../../../components/RadioField';
import { useMe } from '../../../queries/app';
import type { FeedbackAnswer, FeedbackAnswers } from './answerTypes';
import { AttemptsField } from './AttemptsField';
import type { FormContext } from './FormOfPart';
import { Guidance } from './Guidance';
import { yesOrNo } from './HeaderForm';

interface Props extends FormContext {
  answers: FeedbackAnswers;
  onChange: (answers: FeedbackAnswers) => void;
}

/** Feedback from the family, the worker and the manager: what was said, or how it was sought (domain.md §3.3). */
export function FeedbackForm({ answers, onChange, ...context }: Props) {
  const { template } = context;
  const empty = !Object.values(answers).some(({ obtained }) => obtained !== undefined && obtained !== null);
  return (
    <div className={`${layout.stack} ${layout.wide}`}>
      <Guidance part={context.part} questions={template.feedback.guidance} startOpen={empty} />
      {template.feedback.sources.map(({ key, title, hint }) => (
        <section key={key} className={`${layout.card} ${layout.stack}`} aria-labelledby={`feedback-${key}`}>
          <h2 id={`feedback-${key}`}>{title}</h2>
          <p className={layout.muted}>{hint}</p>
          <Source {...context} source={key} answer={answers[key]} onChange={(answer) => onChange({ ...answers, [key]: answer })} />
        </section>
      ))}
    </div>
  );
}

interface SourceProps extends FormContext {
  source: keyof FeedbackAnswers;
  answer: FeedbackAnswer;
  onChange: (answer: FeedbackAnswer) => void;
}

function Source({ source, answer, onChange, ...context }: SourceProps) {
  const { template, part, errorOf } = context;
  const today = useMe().data?.today ?? '';
  const field = (name: keyof FeedbackAnswer) => ({ id: fieldId(`${part}.${source}.${name}`), error: errorOf(`${source}.${name}`) });
  const set = (change: Partial<FeedbackAnswer>) => onChange({ ...answer, ...change });
  return (
    <>
      <RadioField
        {...field('obtained')}
        label="Was feedback obtained?"
        error={field('obtained').error ?? errorOf(source)}
        inline
        value={yesOrNo(answer.obtained)}
        onChange={(value) => set({ obtained: value === 'yes' })}
        choices={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No, not obtained' },
        ]}
      />
      {answer.obtained === true && (
        <>
          <DateField {...field('day')} label="When" max={today} value={answer.day} onChange={(day) => set({ day })} />
          <SelectField {...field('method')} label="How" value={answer.method ?? ''} onChange={(code) => set({ method: template.feedback.methods.find((method) => method.code === code)?.code })}>
            <option value="">Choose</option>
            {template.feedback.methods.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </SelectField>
          <TextAreaField {...field('said')} label="What was said" hint="In their own words as far as possible." rows={4} value={answer.said} onChange={(said) => set({ said })} />
        </>
      )}
      {answer.obtained === false && <AttemptsField {...context} source={source} attempts={answer.attempts} onChange={(attempts) => set({ attempts })} />}
    </>
  );
}
