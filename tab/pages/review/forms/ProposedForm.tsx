import { Button, Checkbox } from '@fluentui/react-components';
import { Delete16Regular } from '@fluentui/react-icons';
import { DateField, SelectField, TextAreaField } from '../../../components/Fields';
import { FieldGroup, fieldId } from '../../../components/FormField';
import layout from '../../../components/layout.module.css';
import { useMe } from '../../../queries/app';
import type { ProposedRecommendation } from './answerTypes';
import { findingsOf } from './findings';
import type { FormContext } from './FormOfPart';
import styles from './forms.module.css';
import { OwnerField } from './OwnerField';
import { SimilarPast } from './SimilarPast';

interface Props extends FormContext {
  item: ProposedRecommendation;
  number: number;
  onChange: (item: ProposedRecommendation) => void;
  onRemove: () => void;
}

/** One recommendation while it is written, with the server's help beside each field. */
export function ProposedForm({ review, template, part, item, number, onChange, onRemove, errorOf, adviceOf }: Props) {
  const today = useMe().data?.today ?? '';
  const field = (name: keyof ProposedRecommendation) => {
    const path = `items.${number - 1}.${name}`;
    const error = errorOf(path);
    return { id: fieldId(`${part}.${path}`), error, advice: adviceOf(path).filter((text) => text !== error) };
  };
  const set = (change: Partial<ProposedRecommendation>) => onChange({ ...item, ...change });
  const forService = part === 'serviceRecommendations';
  return (
    <section className={`${layout.card} ${layout.stack}`} aria-labelledby={`recommendation-${item.id}`}>
      <div className={styles.attemptHead}>
        <h2 id={`recommendation-${item.id}`}>Recommendation {number}</h2>
        <Button appearance="subtle" icon={<Delete16Regular />} onClick={onRemove}>
          Remove<span className="hidden"> recommendation {number}</span>
        </Button>
      </div>
      <TextAreaField {...field('action')} label="Action" hint="One thing that somebody can do and finish. Start with a verb." rows={3} value={item.action} onChange={(action) => set({ action })} />
      <SimilarPast action={item.action} review={review.reference} />
      <TextAreaField {...field('impact')} label={forService ? 'What will be different for children and families?' : 'What will be different for the child?'} rows={3} value={item.impact} onChange={(impact) => set({ impact })} />
      {forService && (
        <>
          <TextAreaField {...field('doneWhen')} label="How will we know that it is done?" rows={2} value={item.doneWhen ?? ''} onChange={(doneWhen) => set({ doneWhen })} />
          <TextAreaField {...field('experience')} label="What will children experience?" rows={2} value={item.experience ?? ''} onChange={(experience) => set({ experience })} />
        </>
      )}
      <OwnerField {...field('owner')} item={item} onChange={set} />
      <DateField {...field('dueDay')} label="By when" min={today} value={item.dueDay} onChange={(dueDay) => set({ dueDay })} />
      <SelectField {...field('theme')} label="Theme" value={item.theme} onChange={(theme) => set({ theme })}>
        <option value="">Choose</option>
        {template.themes.map(({ key, title }) => (
          <option key={key} value={key}>
            {title}
          </option>
        ))}
      </SelectField>
      <FieldGroup {...field('answers')} label="Which findings does it answer?">
        <div className={styles.checks}>
          {findingsOf(review, template, item.answers).map(({ key, label }) => (
            <Checkbox key={key} label={label} checked={item.answers.includes(key)} onChange={(_, { checked }) => set({ answers: checked === true ? [...item.answers, key] : item.answers.filter((each) => each !== key) })} />
          ))}
        </div>
      </FieldGroup>
    </section>
  );
}
