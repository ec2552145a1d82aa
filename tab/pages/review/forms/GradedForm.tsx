import { TextAreaField } from '../../../components/Fields';
import { fieldId } from '../../../components/FormField';
import layout from '../../../components/layout.module.css';
import type { GradedAnswers } from './answerTypes';
import { EntriesField } from './EntriesField';
import type { FormContext } from './FormOfPart';
import { GradeField } from './GradeField';
import { Guidance } from './Guidance';

interface Props extends FormContext {
  answers: GradedAnswers;
  onChange: (answers: GradedAnswers) => void;
}

/** A graded section (domain.md §3.3). */
export function GradedForm({ answers, onChange, ...context }: Props) {
  const { template, part, errorOf } = context;
  const section = template.sections.find(({ key }) => key === part);
  const field = (name: keyof GradedAnswers) => ({ id: fieldId(`${part}.${name}`), error: errorOf(name) });
  const set = (change: Partial<GradedAnswers>) => onChange({ ...answers, ...change });
  return (
    <div className={`${layout.stack} ${layout.wide}`}>
      <Guidance part={part} questions={section?.guidance ?? []} startOpen={answers.strengths.length === 0 && answers.areas.length === 0} />
      <EntriesField {...context} list="strengths" entries={answers.strengths} onChange={(strengths) => set({ strengths })} />
      <EntriesField {...context} list="areas" entries={answers.areas} onChange={(areas) => set({ areas })} />
      <TextAreaField {...field('impact')} label="Impact on the child" hint="What these findings mean for the child’s daily life. Not what was done, but what it changed." rows={4} value={answers.impact} onChange={(impact) => set({ impact })} />
      <GradeField
        {...field('grade')}
        label="Grade for this section"
        scale={template.scale}
        value={answers.grade}
        onChange={(grade) => set({ grade })}
        answered={context}
        notApplicable={<TextAreaField {...field('notApplicableReason')} label="Why does this section not apply?" rows={2} value={answers.notApplicableReason} onChange={(notApplicableReason) => set({ notApplicableReason })} />}
      />
    </div>
  );
}
