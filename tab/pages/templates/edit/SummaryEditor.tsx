import type { Template } from '../../../../src/contract/templates';
import { TextField } from '../../../components/Fields';
import { fieldId } from '../../../components/FormField';
import layout from '../../../components/layout.module.css';
import { RadioField } from '../../../components/RadioField';
import { summaryRuleNames } from '../templateWords';
import { Checks, type ErrorOf, More } from './fields';
import { QuestionsEditor } from './QuestionsEditor';

type Summary = Template['summary'];

interface Props {
  summary: Summary;
  onChange: (summary: Summary) => void;
  errorOf: ErrorOf;
}

const one: Summary['overallGrades'] = [{ key: 'overall', title: 'Overall grade', hint: 'One grade for the work that was done and for what it changed for the child.' }];
const two: Summary['overallGrades'] = [
  { key: 'practice', title: 'Social work practice', hint: 'The quality of the work that was done.' },
  { key: 'outcomes', title: 'Outcomes for the child', hint: 'What is different for the child. This may differ from the grade for practice; say why if it does.' },
];

/** The summary, and the one or two overall grades (domain.md §3.3). */
export function SummaryEditor({ summary, onChange, errorOf }: Props) {
  const set = (change: Partial<Summary>) => onChange({ ...summary, ...change });
  const asksOne = summary.overallGrades.some(({ key }) => key === 'overall');
  return (
    <div className={layout.stack}>
      <TextField id={fieldId('summary.title')} label="Title" value={summary.title} onChange={(title) => set({ title })} error={errorOf('summary.title')} />
      <RadioField
        id={fieldId('summary.overallGrades')}
        label="Overall grades"
        error={errorOf('summary.overallGrades')}
        value={asksOne ? 'one' : 'two'}
        onChange={(count) => set({ overallGrades: count === 'one' ? one : two })}
        choices={[
          { value: 'two', label: 'Two: practice, and outcomes for the child' },
          { value: 'one', label: 'One overall grade' },
        ]}
      />
      {summary.overallGrades.map((grade, index) => {
        const change = (part: Partial<typeof grade>) => set({ overallGrades: summary.overallGrades.with(index, { ...grade, ...part }) });
        return (
          <div key={grade.key} className={layout.stack}>
            <TextField id={fieldId(`summary.overallGrades.${index}.title`)} label={`Name of overall grade ${index + 1}`} value={grade.title} onChange={(title) => change({ title })} error={errorOf(`summary.overallGrades.${index}.title`)} />
            <TextField id={fieldId(`summary.overallGrades.${index}.hint`)} label={`Help beside overall grade ${index + 1}`} value={grade.hint} onChange={(hint) => change({ hint })} />
          </div>
        );
      })}
      <Checks path="summary.required" label="Required before a review is submitted" error={errorOf('summary.required')} names={summaryRuleNames} chosen={summary.required} onChange={(required) => set({ required })} />
      <More title="Questions to think about" path="summary.guidance" errorOf={errorOf}>
        <QuestionsEditor path="summary.guidance" questions={summary.guidance} onChange={(guidance) => set({ guidance })} errorOf={errorOf} />
      </More>
    </div>
  );
}
