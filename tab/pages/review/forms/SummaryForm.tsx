import { TextAreaField } from '../../../components/Fields';
import { fieldId } from '../../../components/FormField';
import { Facts } from '../../../components/Facts';
import layout from '../../../components/layout.module.css';
import { Notice } from '../../../components/Notice';
import { gradeNames } from '../../../words/labels';
import type { SummaryAnswers } from './answerTypes';
import type { FormContext } from './FormOfPart';
import { GradeField } from './GradeField';
import { Guidance } from './Guidance';

interface Props extends FormContext {
  answers: SummaryAnswers;
  onChange: (answers: SummaryAnswers) => void;
}

const overall = {
  practice: { grade: 'practiceGrade', reason: 'practiceReason' },
  outcomes: { grade: 'outcomesGrade', reason: 'outcomesReason' },
  overall: { grade: 'overallGrade', reason: 'overallReason' },
} as const;

/** The summary and the overall grades, which may differ from each other (domain.md §3.3). */
export function SummaryForm({ review, template, part, answers, onChange, errorOf }: Props) {
  const field = (name: keyof SummaryAnswers) => ({ id: fieldId(`${part}.${name}`), error: errorOf(name) });
  const set = (change: Partial<SummaryAnswers>) => onChange({ ...answers, ...change });
  const outOfLine = answers.outOfLineReason !== '' || review.missing.some(({ path }) => path === `${part}.outOfLineReason`);
  return (
    <div className={`${layout.stack} ${layout.wide}`}>
      <Guidance part={part} questions={template.summary.guidance} startOpen={answers.analysis === ''} />
      <TextAreaField {...field('analysis')} label="Analysis" hint="What this review shows as a whole: is this child’s life better for our work?" rows={6} value={answers.analysis} onChange={(analysis) => set({ analysis })} />
      <TextAreaField {...field('goodPractice')} label="Good practice worth sharing (optional)" rows={3} value={answers.goodPractice} onChange={(goodPractice) => set({ goodPractice })} />
      <SectionGrades review={review} />
      {template.summary.overallGrades.map(({ key, title, hint }) => {
        const { grade, reason } = overall[key];
        return (
          <div key={key} className={layout.stack}>
            <GradeField {...field(grade)} label={title} hint={hint} scale={template.scale} value={answers[grade]} onChange={(code) => set({ [grade]: code })} />
            <TextAreaField {...field(reason)} label="Why this grade?" rows={3} value={answers[reason]} onChange={(text) => set({ [reason]: text })} />
          </div>
        );
      })}
      {differ(answers) && (
        <Notice title="Practice and outcomes have different grades">
          <p>That is a finding in itself. Say in the reasons what explains it, so that it can be talked about.</p>
        </Notice>
      )}
      {outOfLine && (
        <TextAreaField {...field('outOfLineReason')} label="An overall grade is out of line with the section grades. Why?" hint="It is above or below all of them, or Good or better beside an Inadequate section. One section may weigh more for this child: say which, and why." rows={3} value={answers.outOfLineReason} onChange={(outOfLineReason) => set({ outOfLineReason })} />
      )}
    </div>
  );
}

/** Both are given, and not the same (domain.md §3.3). */
const differ = ({ practiceGrade, outcomesGrade }: SummaryAnswers): boolean => Boolean(practiceGrade && outcomesGrade) && practiceGrade !== outcomesGrade;

/** What the sections were graded, in view where the overall grades are given. */
function SectionGrades({ review }: Pick<FormContext, 'review'>) {
  const sections = (review.parts ?? []).flatMap(({ title, answers }) => (answers.kind === 'graded' ? [[title, answers.graded.grade ? gradeNames[answers.graded.grade] : 'Not graded yet'] as const] : []));
  return (
    <section className={layout.card} aria-labelledby="section-grades">
      <h2 id="section-grades">Your section grades</h2>
      <Facts longNames facts={sections} />
    </section>
  );
}
