import { TextAreaField } from '../../../components/Fields';
import { fieldId } from '../../../components/FormField';
import layout from '../../../components/layout.module.css';
import { RadioField } from '../../../components/RadioField';
import { Answered } from './Answered';
import type { StandardsAnswers } from './answerTypes';
import type { FormContext } from './FormOfPart';

interface Props extends FormContext {
  answers: StandardsAnswers;
  onChange: (answers: StandardsAnswers) => void;
}

type Answer = StandardsAnswers[string];
const unanswered: Answer = { outcome: undefined, action: '', reason: '' };

/** The practice standards (domain.md §3.2): an outcome each, and what is to be done where it is not met. */
export function StandardsForm({ answers, onChange, ...context }: Props) {
  const { template, part, errorOf } = context;
  return (
    <div className={layout.stack}>
      {template.standards.map(({ key, title }) => {
        const answer = answers[key] ?? unanswered;
        const set = (change: Partial<Answer>) => onChange({ ...answers, [key]: { ...answer, ...change } });
        const action = (
          <div className={layout.stack}>
            <TextAreaField id={fieldId(`${part}.${key}.action`)} label="What action is required?" rows={2} value={answer.action} onChange={(text) => set({ action: text })} error={errorOf(`${key}.action`)} />
            <Answered {...context} answer={key} />
          </div>
        );
        return (
          <div key={key} className={layout.card}>
            <RadioField
              id={fieldId(`${part}.${key}.outcome`)}
              label={title}
              error={errorOf(`${key}.outcome`) ?? errorOf(key)}
              inline={answer.outcome === undefined || answer.outcome === null || answer.outcome === 'met'}
              value={answer.outcome ?? undefined}
              onChange={(outcome) => set({ outcome })}
              choices={template.standardOutcomes.map(({ code, label }) => ({ value: code, label }))}
              under={{
                partlyMet: action,
                notMet: action,
                notApplicable: <TextAreaField id={fieldId(`${part}.${key}.reason`)} label="Why does it not apply?" rows={2} value={answer.reason} onChange={(reason) => set({ reason })} error={errorOf(`${key}.reason`)} />,
              }}
            />
          </div>
        );
      })}
    </div>
  );
}
