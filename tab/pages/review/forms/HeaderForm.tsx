import { SelectField, TextAreaField, TextField } from '../../../components/Fields';
import { fieldId } from '../../../components/FormField';
import layout from '../../../components/layout.module.css';
import { RadioField } from '../../../components/RadioField';
import { ReviewFacts } from '../ReviewFacts';
import { Answered } from './Answered';
import type { HeaderAnswers } from './answerTypes';
import type { FormContext } from './FormOfPart';

interface Props extends FormContext {
  answers: HeaderAnswers;
  onChange: (answers: HeaderAnswers) => void;
}

const notRecorded = 'notRecorded';

/** Who the child is (domain.md §3.1). Facts of the caseload are shown, not typed again. */
export function HeaderForm({ answers, onChange, ...context }: Props) {
  const { review, template, part, errorOf } = context;
  const field = (name: keyof HeaderAnswers) => ({ id: fieldId(`${part}.${name}`), error: errorOf(name) });
  const set = (change: Partial<HeaderAnswers>) => onChange({ ...answers, ...change });
  const asks = (name: 'ethnicity' | 'religion', reason: 'ethnicityReason' | 'religionReason') => answers[name] === notRecorded || answers[reason] !== '' || errorOf(reason) !== undefined;
  return (
    <div className={`${layout.stack} ${layout.wide}`}>
      <section className={layout.card} aria-label="From the caseload">
        <ReviewFacts review={review} />
      </section>
      <TextAreaField {...field('corrections')} label="Is anything above wrong in the record? (optional)" hint="Say what should be corrected. The caseload itself is corrected in the case system." rows={2} value={answers.corrections} onChange={(corrections) => set({ corrections })} />
      <SelectField {...field('gender')} label="Gender" value={answers.gender} onChange={(gender) => set({ gender })}>
        <Options options={template.genders} />
      </SelectField>
      <SelectField {...field('ethnicity')} label="Ethnicity" value={answers.ethnicity} onChange={(ethnicity) => set({ ethnicity })}>
        <option value="">Choose</option>
        {template.ethnicities.map(({ group, options }) => (
          <optgroup key={group} label={group}>
            {options.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
      <TextField {...field('ethnicityText')} label="In the family’s own words (optional)" value={answers.ethnicityText} onChange={(ethnicityText) => set({ ethnicityText })} />
      {asks('ethnicity', 'ethnicityReason') && (
        <div className={layout.stack}>
          <TextAreaField {...field('ethnicityReason')} label="Why is ethnicity not recorded?" hint="Give the reason here, or make a recommendation that gets it recorded." rows={2} value={answers.ethnicityReason} onChange={(ethnicityReason) => set({ ethnicityReason })} />
          {answers.ethnicity === notRecorded && <Answered {...context} answer="ethnicity" />}
        </div>
      )}
      <SelectField {...field('religion')} label="Religion" value={answers.religion} onChange={(religion) => set({ religion })}>
        <Options options={template.religions} />
      </SelectField>
      {asks('religion', 'religionReason') && (
        <div className={layout.stack}>
          <TextAreaField {...field('religionReason')} label="Why is religion not recorded?" hint="Give the reason here, or make a recommendation that gets it recorded." rows={2} value={answers.religionReason} onChange={(religionReason) => set({ religionReason })} />
          {answers.religion === notRecorded && <Answered {...context} answer="religion" />}
        </div>
      )}
      <TextAreaField {...field('additionalNeeds')} label="Additional needs" hint="Disability, health, learning or communication needs. Write “none” if there are none." rows={3} value={answers.additionalNeeds} onChange={(additionalNeeds) => set({ additionalNeeds })} />
      <TextField {...field('firstLanguage')} label="First language" width="half" value={answers.firstLanguage} onChange={(firstLanguage) => set({ firstLanguage })} />
      <RadioField
        {...field('interpreterNeeded')}
        label="Is an interpreter needed?"
        inline
        value={yesOrNo(answers.interpreterNeeded)}
        onChange={(answer) => set({ interpreterNeeded: answer === 'yes' })}
        choices={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ]}
      />
    </div>
  );
}

function Options({ options }: { options: readonly { code: string; label: string }[] }) {
  return (
    <>
      <option value="">Choose</option>
      {options.map(({ code, label }) => (
        <option key={code} value={code}>
          {label}
        </option>
      ))}
    </>
  );
}

/** A radio value for something that may not be answered yet. */
export function yesOrNo(answer: boolean | undefined | null): 'yes' | 'no' | undefined {
  if (answer === undefined || answer === null) return undefined;
  return answer ? 'yes' : 'no';
}
