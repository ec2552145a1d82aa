import type { ActivityForm, ActivitySectionAnswers } from '../../../../src/contract/activities';
import { TextAreaField } from '../../../components/Fields';
import layout from '../../../components/layout.module.css';
import { Guidance } from '../../review/forms/Guidance';
import type { EditContext } from './ActivityEditor';
import { FindingsField } from './FindingsField';
import { ProposalsField } from './ProposalsField';

interface Props extends EditContext {
  section: ActivityForm['sections'][number];
  answers: ActivitySectionAnswers;
}

/** One section: what its form asks, and nothing else. */
export function SectionForm({ section: { key, title, guidance, asks }, answers, ...context }: Props) {
  const { words, set, field } = context;
  const change = (part: Partial<ActivitySectionAnswers>) => set({ sections: { ...words.sections, [key]: { ...answers, ...part } } });
  const at = `sections.${key}`;
  const id = `section-${key}`;
  const nothing = answers.answer === '' && answers.strengths.length + answers.areas.length + answers.recommendations.length === 0;
  return (
    <section className={`${layout.stack} ${layout.measure}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <Guidance part={`activity.${key}`} questions={guidance} startOpen={nothing} />
      {asks.includes('answer') && <TextAreaField {...field(`${at}.answer`)} label={<>Answer<span className="hidden">: {title}</span></>} rows={4} value={answers.answer} onChange={(answer) => change({ answer })} />}
      {asks.includes('strengths') && <FindingsField {...context} path={`${at}.strengths`} list="strengths" findings={answers.strengths} onChange={(strengths) => change({ strengths })} />}
      {asks.includes('areas') && <FindingsField {...context} path={`${at}.areas`} list="areas" findings={answers.areas} onChange={(areas) => change({ areas })} />}
      {asks.includes('recommendations') && <ProposalsField {...context} path={`${at}.recommendations`} proposals={answers.recommendations} onChange={(recommendations) => change({ recommendations })} />}
    </section>
  );
}
