import type { ReactNode } from 'react';
import type { Template } from '../../../../src/contract/templates';
import { TextField } from '../../../components/Fields';
import { fieldId } from '../../../components/FormField';
import layout from '../../../components/layout.module.css';
import { headerRuleNames } from '../templateWords';
import { Checks, type ErrorOf, More } from './fields';
import { OptionsEditor } from './OptionsEditor';
import { QuestionsEditor } from './QuestionsEditor';
import { ScaleEditor } from './ScaleEditor';
import { SectionsEditor } from './SectionsEditor';
import { StandardsEditor } from './StandardsEditor';
import { SummaryEditor } from './SummaryEditor';

interface Props {
  document: Template;
  onChange: (document: Template) => void;
  errorOf: ErrorOf;
}

/** The form of a review, part after part in the order in which reviewers meet them. */
export function ReviewEditor({ document, onChange, errorOf }: Props) {
  const set = (change: Partial<Template>) => onChange({ ...document, ...change });
  return (
    <>
      <Part title="About the child">
        <Checks path="header.required" label="Required before a review is submitted" error={errorOf('header.required')} names={headerRuleNames} chosen={document.header.required} onChange={(required) => set({ header: { required } })} />
        <AnswersAboutTheChild document={document} onChange={onChange} errorOf={errorOf} />
      </Part>
      <Part title="Practice standards">
        <StandardsEditor standards={document.standards} onChange={(standards) => set({ standards })} errorOf={errorOf} />
        <More title="The outcomes of a standard" path="standardOutcomes" errorOf={errorOf}>
          <OptionsEditor path="standardOutcomes" label="Outcomes" options={document.standardOutcomes} onChange={(standardOutcomes) => set({ standardOutcomes })} errorOf={errorOf} />
        </More>
      </Part>
      <Part title="Graded sections">
        <SectionsEditor sections={document.sections} onChange={(sections) => set({ sections })} errorOf={errorOf} />
      </Part>
      <Part title="Feedback">
        <FeedbackEditor feedback={document.feedback} onChange={(feedback) => set({ feedback })} errorOf={errorOf} />
      </Part>
      <Part title="Summary and overall grades">
        <SummaryEditor summary={document.summary} onChange={(summary) => set({ summary })} errorOf={errorOf} />
      </Part>
      <Part title="Grade scale">
        <ScaleEditor scale={document.scale} onChange={(scale) => set({ scale })} errorOf={errorOf} />
      </Part>
    </>
  );
}

/** A part of the form under its own heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={layout.stack}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function AnswersAboutTheChild({ document, onChange, errorOf }: Props) {
  const set = (change: Partial<Template>) => onChange({ ...document, ...change });
  const { genders, ethnicities, religions, statuses } = document;
  return (
    <More title="Answers to choose from" path="genders" errorOf={(path) => errorOf(path) ?? errorOf('religions.*') ?? errorOf('ethnicities.*') ?? errorOf('statuses.*')}>
      <OptionsEditor path="statuses" label="Status of the child" options={statuses} onChange={(changed) => set({ statuses: changed })} errorOf={errorOf} />
      <OptionsEditor free path="genders" label="Gender" options={genders} onChange={(changed) => set({ genders: changed })} errorOf={errorOf} />
      {ethnicities.map(({ group, options }, index) => (
        <OptionsEditor key={group} free path={`ethnicities.${index}.options`} label={`Ethnicity: ${group}`} options={options} onChange={(changed) => set({ ethnicities: ethnicities.with(index, { group, options: changed }) })} errorOf={errorOf} />
      ))}
      <OptionsEditor free path="religions" label="Religion" options={religions} onChange={(changed) => set({ religions: changed })} errorOf={errorOf} />
    </More>
  );
}

function FeedbackEditor({ feedback, onChange, errorOf }: { feedback: Template['feedback']; onChange: (feedback: Template['feedback']) => void; errorOf: ErrorOf }) {
  const set = (change: Partial<Template['feedback']>) => onChange({ ...feedback, ...change });
  return (
    <>
      <p>Feedback is always sought from all three, and is either obtained or every attempt is told. No template can switch that off.</p>
      <TextField id={fieldId('feedback.title')} label="Title" value={feedback.title} onChange={(title) => set({ title })} error={errorOf('feedback.title')} />
      {feedback.sources.map((source, index) => (
        <div key={source.key} className={layout.stack}>
          <TextField id={fieldId(`feedback.sources.${index}.title`)} label={`Whose feedback ${index + 1}`} value={source.title} onChange={(title) => set({ sources: feedback.sources.with(index, { ...source, title }) })} error={errorOf(`feedback.sources.${index}.title`)} />
          <TextField id={fieldId(`feedback.sources.${index}.hint`)} label={`Help beside it ${index + 1}`} value={source.hint} onChange={(hint) => set({ sources: feedback.sources.with(index, { ...source, hint }) })} />
        </div>
      ))}
      <More title="Questions and ways of giving feedback" path="feedback" errorOf={errorOf}>
        <QuestionsEditor path="feedback.guidance" questions={feedback.guidance} onChange={(guidance) => set({ guidance })} errorOf={errorOf} />
        <OptionsEditor path="feedback.methods" label="How it was given" options={feedback.methods} onChange={(methods) => set({ methods })} errorOf={errorOf} />
        <OptionsEditor path="feedback.attemptOutcomes" label="What came of an attempt" options={feedback.attemptOutcomes} onChange={(attemptOutcomes) => set({ attemptOutcomes })} errorOf={errorOf} />
      </More>
    </>
  );
}
