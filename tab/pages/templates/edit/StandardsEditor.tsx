import type { Template } from '../../../../src/contract/templates';
import { standardRules } from '../../../../src/contract/templates';
import { TextAreaField } from '../../../components/Fields';
import { fieldId } from '../../../components/FormField';
import { standardRuleNames } from '../templateWords';
import { Checks, ConditionField, type ErrorOf, newKey, withCondition } from './fields';
import { ListEditor } from './ListEditor';

interface Props {
  standards: Template['standards'];
  onChange: (standards: Template['standards']) => void;
  errorOf: ErrorOf;
}

/** The practice standards (domain.md §3.2): their words, whom they are asked about, and what must be answered. */
export function StandardsEditor({ standards, onChange, errorOf }: Props) {
  return (
    <ListEditor<Template['standards'][number]>
      path="standards"
      label="Standards"
      error={errorOf('standards')}
      items={standards}
      idOf={({ key }) => key}
      nameOf={(_, index) => `Standard ${index + 1}`}
      onChange={onChange}
      add={{ label: 'Add a standard', make: () => ({ key: newKey('standard'), title: '', required: standardRules }) }}
    >
      {(standard, set, index) => {
        const at = `standards.${index}`;
        return (
          <>
            <TextAreaField id={fieldId(`${at}.title`)} label={`Standard ${index + 1}`} rows={1} value={standard.title} onChange={(title) => set({ title })} error={errorOf(`${at}.title`)} />
            <Checks path={`${at}.required`} label="Required before a review is submitted" error={errorOf(`${at}.required`)} names={standardRuleNames} chosen={standard.required} onChange={(required) => set({ required })} />
            <ConditionField path={at} what="this standard" statuses={standard.for} onChange={(statuses) => onChange(standards.with(index, withCondition(standard, statuses)))} errorOf={errorOf} />
          </>
        );
      }}
    </ListEditor>
  );
}
