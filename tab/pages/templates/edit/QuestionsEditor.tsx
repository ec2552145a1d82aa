import type { GuidanceQuestion } from '../../../../src/contract/templates';
import { TextAreaField } from '../../../components/Fields';
import { fieldId } from '../../../components/FormField';
import { ConditionField, type ErrorOf, newKey, withCondition } from './fields';
import { ListEditor } from './ListEditor';

interface Props {
  path: string;
  questions: readonly GuidanceQuestion[];
  onChange: (questions: readonly GuidanceQuestion[]) => void;
  errorOf: ErrorOf;
  /** Whether a question may depend on the child’s status: an activity is not about one child. */
  conditions?: boolean;
}

/** The questions to think about, one plain sentence each. */
export function QuestionsEditor({ path, questions, onChange, errorOf, conditions = true }: Props) {
  return (
    <ListEditor<GuidanceQuestion>
      path={path}
      label="Questions to think about"
      error={errorOf(path)}
      items={questions}
      idOf={({ key }) => key}
      nameOf={(_, index) => `Question ${index + 1}`}
      onChange={onChange}
      add={{ label: 'Add a question', make: () => ({ key: newKey('q'), text: '' }) }}
    >
      {(question, set, index) => (
        <>
          <TextAreaField id={fieldId(`${path}.${index}.text`)} label={`Question ${index + 1}`} rows={1} value={question.text} onChange={(text) => set({ text })} error={errorOf(`${path}.${index}.text`)} />
          {conditions && (
            <ConditionField path={`${path}.${index}`} what="this" statuses={question.for} onChange={(statuses) => onChange(questions.with(index, withCondition(question, statuses)))} errorOf={errorOf} />
          )}
        </>
      )}
    </ListEditor>
  );
}
