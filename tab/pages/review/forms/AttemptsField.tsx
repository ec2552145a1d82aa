import { Button } from '@fluentui/react-components';
import { Add16Regular, Delete16Regular } from '@fluentui/react-icons';
import { DateField, SelectField, TextAreaField, TextField } from '../../../components/Fields';
import { FieldGroup, fieldId } from '../../../components/FormField';
import layout from '../../../components/layout.module.css';
import { useToast } from '../../../components/Toasts';
import type { FeedbackAttempt } from './answerTypes';
import type { FormContext } from './FormOfPart';
import styles from './forms.module.css';

interface Props extends FormContext {
  source: string;
  attempts: readonly FeedbackAttempt[];
  onChange: (attempts: FeedbackAttempt[]) => void;
}

const blank: Omit<FeedbackAttempt, 'id'> = { day: '', how: undefined, byWhom: '', outcome: undefined, why: '' };

/** Every attempt to obtain feedback, so that a report can say how often it was sought. */
export function AttemptsField({ source, attempts, onChange, ...context }: Props) {
  const toast = useToast();
  const { part, errorOf } = context;
  const remove = (index: number) => {
    onChange(attempts.filter((_, each) => each !== index));
    toast({ text: 'The attempt was removed.', undo: () => onChange([...attempts]) });
  };
  return (
    <FieldGroup id={fieldId(`${part}.${source}.attempts`)} label="How was it sought?" hint="Give every attempt." error={errorOf(`${source}.attempts`)}>
      {attempts.map((attempt, index) => (
        <div key={attempt.id} className={styles.attempt} role="group" aria-label={`Attempt ${index + 1}`}>
          <div className={styles.attemptHead}>
            <strong>Attempt {index + 1}</strong>
            <Button appearance="subtle" icon={<Delete16Regular />} onClick={() => remove(index)}>
              Remove<span className="hidden"> attempt {index + 1}</span>
            </Button>
          </div>
          <Attempt {...context} path={`${source}.attempts.${index}`} attempt={attempt} onChange={(changed) => onChange(attempts.map((each, at) => (at === index ? changed : each)))} />
        </div>
      ))}
      <div className={layout.row}>
        <Button icon={<Add16Regular />} onClick={() => onChange([...attempts, { ...blank, id: crypto.randomUUID() }])}>
          Add an attempt
        </Button>
      </div>
    </FieldGroup>
  );
}

interface AttemptProps extends FormContext {
  path: string;
  attempt: FeedbackAttempt;
  onChange: (attempt: FeedbackAttempt) => void;
}

function Attempt({ template, part, path, errorOf, attempt, onChange }: AttemptProps) {
  const field = (name: keyof FeedbackAttempt) => ({ id: fieldId(`${part}.${path}.${name}`), error: errorOf(`${path}.${name}`) });
  const set = (change: Partial<FeedbackAttempt>) => onChange({ ...attempt, ...change });
  const { methods, attemptOutcomes } = template.feedback;
  return (
    <div className={styles.grid}>
      <DateField {...field('day')} label="When" value={attempt.day} onChange={(day) => set({ day })} />
      <SelectField {...field('how')} label="How" width="full" value={attempt.how ?? ''} onChange={(code) => set({ how: methods.find((method) => method.code === code)?.code })} choices={withChoose(methods)} />
      <TextField {...field('byWhom')} label="By whom" value={attempt.byWhom} onChange={(byWhom) => set({ byWhom })} />
      <SelectField {...field('outcome')} label="What came of it" width="full" value={attempt.outcome ?? ''} onChange={(code) => set({ outcome: attemptOutcomes.find((outcome) => outcome.code === code)?.code })} choices={withChoose(attemptOutcomes)} />
      {attempt.outcome === 'notAppropriate' && (
        <div className={styles.whole}>
          <TextAreaField {...field('why')} label="Why was it not appropriate?" rows={2} value={attempt.why} onChange={(why) => set({ why })} />
        </div>
      )}
    </div>
  );
}

const withChoose = (options: readonly { code: string; label: string }[]) => [{ value: '', label: 'Choose' }, ...options.map(({ code, label }) => ({ value: code, label }))];
