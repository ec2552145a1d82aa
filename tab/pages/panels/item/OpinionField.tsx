import type { TemplateResource } from '../../../../src/contract/templates';
import { TextAreaField } from '../../../components/Fields';
import { fieldId } from '../../../components/FormField';
import layout from '../../../components/layout.module.css';
import { RadioField } from '../../../components/RadioField';
import { type GradeCode, gradeNames } from '../../../words/labels';
import { emptyOpinion, type Graded, type Opinion, stanceOf } from './readingWords';

interface Props {
  graded: Graded;
  scale: TemplateResource['scale'];
  /** Whether the reviewer's grade may be seen. */
  shown: boolean;
  opinion: Opinion | undefined;
  onChange: (opinion: Opinion) => void;
  errorAt: (id: string) => string | undefined;
}

/** One grade: agreed with, or one's own with its descriptor in view; and why. */
export function OpinionField({ graded, scale, shown, opinion = emptyOpinion, onChange, errorAt }: Props) {
  const { key, title, own, overall } = graded;
  const path = fieldId(`grades.${key}`);
  const commentPath = fieldId(`grades.${key}.comment`);
  const stance = stanceOf(opinion, own);
  const grades = gradeChoices(scale, !overall);
  const set = (change: Partial<Opinion>) => onChange({ ...opinion, ...change });
  return (
    <div className={layout.stack}>
      {shown && own ? (
        <RadioField
          id={path}
          label={title}
          error={errorAt(path)}
          value={stance}
          onChange={(next) => set(next === 'agree' ? { agrees: true, grade: undefined } : { agrees: false, grade: undefined })}
          choices={[
            { value: 'agree', label: `I agree: ${gradeNames[own]}` },
            { value: 'differ', label: 'I would give another grade' },
          ]}
          under={{ differ: <RadioField<GradeCode> id={`${path}-own`} label="Which?" value={opinion.grade} onChange={(grade) => set({ agrees: false, grade })} choices={grades.filter(({ value }) => value !== own)} /> }}
        />
      ) : (
        <RadioField<GradeCode> id={path} label={title} hint={shown ? 'The reviewer gave no grade here.' : undefined} error={errorAt(path)} value={opinion.grade} onChange={(grade) => set({ agrees: undefined, grade })} choices={grades} />
      )}
      <TextAreaField id={commentPath} label={stance === 'differ' && shown ? 'Why?' : 'Comment (optional)'} rows={2} value={opinion.comment} onChange={(comment) => set({ comment })} error={errorAt(commentPath)} />
    </div>
  );
}

/** The scale with its descriptors; a section may also not apply. */
export function gradeChoices(scale: TemplateResource['scale'], section: boolean): { value: GradeCode; label: string; hint: string }[] {
  const grades = scale.grades.map(({ code, label, descriptor }) => ({ value: code, label, hint: descriptor }));
  return section ? [...grades, { value: 'notApplicable', label: gradeNames.notApplicable, hint: 'This section does not apply to this child.' }] : grades;
}
