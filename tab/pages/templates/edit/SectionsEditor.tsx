import type { Template } from '../../../../src/contract/templates';
import { sectionRules } from '../../../../src/contract/templates';
import { TextField } from '../../../components/Fields';
import { fieldId } from '../../../components/FormField';
import { plural } from '../../../words/dates';
import { sectionRuleNames } from '../templateWords';
import { Checks, ConditionField, type ErrorOf, More, newKey, withCondition } from './fields';
import { ListEditor } from './ListEditor';
import { QuestionsEditor } from './QuestionsEditor';

interface Props {
  sections: Template['sections'];
  onChange: (sections: Template['sections']) => void;
  errorOf: ErrorOf;
}

/** The graded sections (domain.md §3.3). */
export function SectionsEditor({ sections, onChange, errorOf }: Props) {
  return (
    <ListEditor<Template['sections'][number]>
      path="sections"
      label="Sections"
      hint="Each has strengths, areas for development, the impact on the child, and a grade. A grade below Good must always be answered by a recommendation."
      error={errorOf('sections')}
      items={sections}
      idOf={({ key }) => key}
      nameOf={(section, index) => section.title || `Section ${index + 1}`}
      onChange={onChange}
      add={{ label: 'Add a section', make: () => ({ key: newKey('section'), title: '', guidance: [], required: sectionRules }) }}
    >
      {(section, set, index) => {
        const at = `sections.${index}`;
        return (
          <>
            <TextField id={fieldId(`${at}.title`)} label={`Title of section ${index + 1}`} value={section.title} onChange={(title) => set({ title })} error={errorOf(`${at}.title`)} />
            <Checks path={`${at}.required`} label="Required before a review is submitted" error={errorOf(`${at}.required`)} names={sectionRuleNames} chosen={section.required} onChange={(required) => set({ required })} />
            <ConditionField path={at} what="this section" statuses={section.for} onChange={(statuses) => onChange(sections.with(index, withCondition(section, statuses)))} errorOf={errorOf} />
            <More title={`${plural(section.guidance.length, 'question')} to think about`} path={`${at}.guidance`} errorOf={errorOf}>
              <QuestionsEditor path={`${at}.guidance`} questions={section.guidance} onChange={(guidance) => set({ guidance })} errorOf={errorOf} />
            </More>
          </>
        );
      }}
    </ListEditor>
  );
}
