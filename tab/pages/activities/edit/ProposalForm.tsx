import { Button, Checkbox } from '@fluentui/react-components';
import { Delete16Regular } from '@fluentui/react-icons';
import type { ActivityFinding, ActivitySectionAnswers } from '../../../../src/contract/activities';
import { DateField, SelectField, TextAreaField } from '../../../components/Fields';
import { FieldGroup } from '../../../components/FormField';
import layout from '../../../components/layout.module.css';
import { useMe } from '../../../queries/app';
import { themeChoices } from '../../../words/themes';
import { OwnerField } from '../../review/forms/OwnerField';
import { SimilarPast } from '../../review/forms/SimilarPast';
import styles from '../activities.module.css';
import type { EditContext } from './ActivityEditor';

type Proposal = ActivitySectionAnswers['recommendations'][number];

interface Props extends EditContext {
  /** `sections.findings.recommendations.0`. */
  path: string;
  item: Proposal;
  number: number;
  areas: readonly ActivityFinding[];
  onChange: (item: Proposal) => void;
  onRemove: () => void;
}

/** One recommendation for the service while it is written, with the server's help beside each field. */
export function ProposalForm({ activity, field, path, item, number, areas, onChange, onRemove }: Props) {
  const today = useMe().data?.today ?? '';
  const at = (name: string) => field(`${path}.${name}`);
  const set = (change: Partial<Proposal>) => onChange({ ...item, ...change });
  const heading = `recommendation-${item.id}`;
  const answers = (id: string, chosen: boolean) => set({ answers: chosen ? [...item.answers, id] : item.answers.filter((each) => each !== id) });
  return (
    <section className={`${styles.entry} ${layout.stack}`} aria-labelledby={heading}>
      <div className={styles.entryHead}>
        <h3 id={heading}>Recommendation {number}</h3>
        <Button appearance="subtle" icon={<Delete16Regular />} onClick={onRemove}>
          Remove<span className="hidden"> recommendation {number}</span>
        </Button>
      </div>
      <TextAreaField {...at('action')} label="Action" hint="One thing that somebody can do and finish. Start with a verb." rows={3} value={item.action} onChange={(action) => set({ action })} />
      <SimilarPast action={item.action} review={activity.reference} />
      <TextAreaField {...at('impact')} label="What will be different for children and families?" rows={3} value={item.impact} onChange={(impact) => set({ impact })} />
      <TextAreaField {...at('doneWhen')} label="How will we know that it is done? (optional)" rows={2} value={item.doneWhen ?? ''} onChange={(doneWhen) => set({ doneWhen })} />
      <TextAreaField {...at('experience')} label="What will children experience? (optional)" rows={2} value={item.experience ?? ''} onChange={(experience) => set({ experience })} />
      <OwnerField {...at('owner')} item={item} onChange={set} />
      <DateField {...at('dueDay')} label="By when" min={today} value={item.dueDay} onChange={(dueDay) => set({ dueDay })} />
      <SelectField {...at('theme')} label="Theme (optional)" value={item.theme} onChange={(theme) => set({ theme })} choices={[{ value: '', label: 'None' }, ...themeChoices.map(([value, label]) => ({ value, label }))]} />
      {areas.length > 0 && (
        <FieldGroup {...at('answers')} label="Which areas for development does it answer?">
          {areas.map(({ id, text }) => (
            <Checkbox key={id} label={text || 'One that is not written yet'} checked={item.answers.includes(id)} onChange={(_, { checked }) => answers(id, checked === true)} />
          ))}
        </FieldGroup>
      )}
    </section>
  );
}
