import { Checkbox } from '@fluentui/react-components';
import { activityKindNames } from '../../../../src/contract/activityWords';
import type { ActivityTemplate, CaseColumn } from '../../../../src/contract/templates';
import { SelectField, TextField } from '../../../components/Fields';
import { fieldId } from '../../../components/FormField';
import { askNames, columnKindNames } from '../templateWords';
import { Checks, type ErrorOf, newKey } from './fields';
import { ListEditor } from './ListEditor';
import { OptionsEditor } from './OptionsEditor';
import { QuestionsEditor } from './QuestionsEditor';
import { Part } from './ReviewEditor';

interface Props {
  document: ActivityTemplate;
  onChange: (document: ActivityTemplate) => void;
  errorOf: ErrorOf;
}

/** The form of another activity (domain.md §8): sections, and a table with one row a case where there are many. */
export function ActivityEditor({ document, onChange, errorOf }: Props) {
  const set = (change: Partial<ActivityTemplate>) => onChange({ ...document, ...change });
  return (
    <>
      <Part title="Used for">
        <Checks path="kinds" label="Kinds of activity" error={errorOf('kinds')} names={activityKindNames} chosen={document.kinds} onChange={(kinds) => set({ kinds })} />
      </Part>
      <Part title="Sections">
        <ListEditor<ActivityTemplate['sections'][number]>
          path="sections"
          label="Sections"
          error={errorOf('sections')}
          items={document.sections}
          idOf={({ key }) => key}
          nameOf={(section, index) => section.title || `Section ${index + 1}`}
          onChange={(sections) => set({ sections })}
          add={{ label: 'Add a section', make: () => ({ key: newKey('section'), title: '', guidance: [], asks: ['answer'] }) }}
        >
          {(section, change, index) => (
            <>
              <TextField id={fieldId(`sections.${index}.title`)} label={`Title of section ${index + 1}`} value={section.title} onChange={(title) => change({ title })} error={errorOf(`sections.${index}.title`)} />
              <Checks path={`sections.${index}.asks`} label="What is written here" error={errorOf(`sections.${index}.asks`)} names={askNames} chosen={section.asks} onChange={(asks) => change({ asks })} />
              <QuestionsEditor conditions={false} path={`sections.${index}.guidance`} questions={section.guidance} onChange={(guidance) => change({ guidance })} errorOf={errorOf} />
            </>
          )}
        </ListEditor>
      </Part>
      <Part title="Table of cases">
        <ColumnsEditor columns={document.cases} onChange={(cases) => set({ cases })} errorOf={errorOf} />
      </Part>
    </>
  );
}

function ColumnsEditor({ columns, onChange, errorOf }: { columns: readonly CaseColumn[]; onChange: (columns: readonly CaseColumn[]) => void; errorOf: ErrorOf }) {
  return (
    <ListEditor<CaseColumn>
      path="cases"
      label="Columns"
      hint="One row a case. Without columns there is no table."
      error={errorOf('cases')}
      items={columns}
      idOf={({ key }) => key}
      nameOf={(column, index) => column.title || `Column ${index + 1}`}
      onChange={onChange}
      add={{ label: 'Add a column', make: () => ({ key: newKey('column'), title: '', kind: 'text', options: [], required: false }) }}
    >
      {(column, set, index) => {
        const at = `cases.${index}`;
        return (
          <>
            <TextField id={fieldId(`${at}.title`)} label={`Title of column ${index + 1}`} value={column.title} onChange={(title) => set({ title })} error={errorOf(`${at}.title`)} />
            <SelectField id={fieldId(`${at}.kind`)} label={`What stands in column ${index + 1}`} value={column.kind} onChange={(kind) => set({ kind: kind as CaseColumn['kind'], ...(kind === 'choice' ? {} : { options: [] }) })} choices={Object.entries(columnKindNames).map(([value, label]) => ({ value, label }))} />
            <Checkbox label="Must be filled in for each case" checked={column.required} onChange={(_, { checked }) => set({ required: checked === true })} />
            {column.kind === 'choice' && <OptionsEditor free path={`${at}.options`} label="Answers" options={column.options} onChange={(options) => set({ options })} errorOf={errorOf} />}
          </>
        );
      }}
    </ListEditor>
  );
}
