import { TextAreaField } from '../../../components/Fields';
import { fieldId } from '../../../components/FormField';
import layout from '../../../components/layout.module.css';
import type { GradedAnswers } from './answerTypes';
import type { FormContext } from './FormOfPart';
import { GradeField } from './GradeField';
import { Guidance } from './Guidance';

interface Props extends FormContext {
  answers: GradedAnswers;
  onChange: (answers: GradedAnswers) => void;
}

/** A graded section (domain.md §3.3). */
export function GradedForm({ template, part, answers, onChange, errorOf }: Props) {
  const section = template.sections.find(({ key }) => key === part);
  const field = (name: keyof GradedAnswers) => ({ id: fieldId(`${part}.${name}`), error: errorOf(name) });
  const set = (change: Partial<GradedAnswers>) => onChange({ ...answers, ...change });
  return (
    <div className={`${layout.stack} ${layout.wide}`}>
      <Guidance questions={section?.guidance ?? []} startOpen={answers.strengths === '' && answers.areas === ''} />
      <TextAreaField {...field('strengths')} label="Strengths" hint="What was done well, and what shows it." rows={5} value={answers.strengths} onChange={(strengths) => set({ strengths })} />
      <TextAreaField {...field('areas')} label="Areas for development" hint="What should have been different." rows={5} value={answers.areas} onChange={(areas) => set({ areas })} />
      <TextAreaField {...field('evidence')} label="Evidence" hint="Where in the record this can be seen: dates, documents, case notes. Mark anything from more than 6 months ago." rows={4} value={answers.evidence} onChange={(evidence) => set({ evidence })} />
      <TextAreaField {...field('impact')} label="Impact on the child" hint="What these findings mean for the child’s daily life. Not what was done, but what it changed." rows={4} value={answers.impact} onChange={(impact) => set({ impact })} />
      <GradeField
        {...field('grade')}
        label="Grade for this section"
        scale={template.scale}
        value={answers.grade}
        onChange={(grade) => set({ grade })}
        notApplicable={<TextAreaField {...field('notApplicableReason')} label="Why does this section not apply?" rows={2} value={answers.notApplicableReason} onChange={(notApplicableReason) => set({ notApplicableReason })} />}
      />
    </div>
  );
}
