import type { PanelItemResource, ReadingInput } from '../../../../src/contract/panels';
import type { TemplateResource } from '../../../../src/contract/templates';
import { TextAreaField } from '../../../components/Fields';
import { fieldId } from '../../../components/FormField';
import layout from '../../../components/layout.module.css';
import { PlainButton } from '../../../components/PlainButton';
import { RadioField } from '../../../components/RadioField';
import { dayInWords } from '../../../words/dates';
import styles from './item.module.css';
import { OpinionField } from './OpinionField';
import { type AgreementKey, agreementKeys, agreementNames, type Graded, type Opinion } from './readingWords';

interface Props {
  item: PanelItemResource;
  template: TemplateResource;
  reading: ReadingInput;
  onChange: (reading: ReadingInput) => void;
  errorAt: (id: string) => string | undefined;
  /** Brings a part of the review into view. */
  onRead: (part: string) => void;
}

/** Everything that a member records of a review (domain.md §6.1). */
export function ReadingFields({ item, template, reading, onChange, errorAt, onRead }: Props) {
  const setGrade = (key: string, opinion: Opinion) => onChange({ ...reading, grades: { ...reading.grades, [key]: opinion } });
  const group = (graded: readonly Graded[]) =>
    graded.map((each) => (
      <div key={each.key} className={styles.question}>
        <OpinionField graded={each} scale={template.scale} shown={item.gradesShown} opinion={reading.grades[each.key]} onChange={(opinion) => setGrade(each.key, opinion)} errorAt={errorAt} />
        {!each.overall && (
          <PlainButton onClick={() => onRead(each.key)}>
            Go to this section<span className="hidden"> of the review: {each.title}</span>
          </PlainButton>
        )}
      </div>
    ));
  return (
    <>
      <p className={`${layout.muted} ${layout.small}`}>
        Grade descriptors in use since {dayInWords(template.scale.from)}.{item.gradesShown ? '' : ' The reviewer’s grades are hidden until your reading is in.'}
      </p>
      <h3>Sections</h3>
      {group(item.graded.filter(({ overall }) => !overall))}
      <h3>Overall</h3>
      {group(item.graded.filter(({ overall }) => overall))}
      <h3>Feedback and recommendations</h3>
      {agreementKeys.map((key) => (
        <div key={key} className={styles.question}>
          <AgreementField name={key} item={item} reading={reading} onChange={onChange} errorAt={errorAt} />
        </div>
      ))}
    </>
  );
}

function AgreementField({ name, item, reading, onChange, errorAt }: { name: AgreementKey } & Pick<Props, 'item' | 'reading' | 'onChange' | 'errorAt'>) {
  const { question, yes, no } = agreementNames[name];
  const answer = reading[name];
  const none = name !== 'feedbackSought' && !item.proposals.some(({ level }) => name.startsWith(level));
  const commentPath = fieldId(`${name}.comment`);
  const set = (change: Partial<typeof answer>) => onChange({ ...reading, [name]: { ...answer, ...change } });
  return (
    <div className={layout.stack}>
      <RadioField
        id={fieldId(name)}
        label={question}
        hint={none ? 'The reviewer made none. Say whether you agree with that.' : undefined}
        error={errorAt(fieldId(name))}
        inline
        value={answer.agrees === undefined ? undefined : answer.agrees ? 'yes' : 'no'}
        onChange={(value) => set({ agrees: value === 'yes' })}
        choices={[
          { value: 'yes', label: yes },
          { value: 'no', label: no },
        ]}
      />
      {answer.agrees !== undefined && <TextAreaField id={commentPath} label={answer.agrees ? 'Comment (optional)' : 'What do you see otherwise?'} rows={2} value={answer.comment} onChange={(comment) => set({ comment })} error={errorAt(commentPath)} />}
    </div>
  );
}
