import { useState } from 'react';
import type { Contract } from '../../../src/contract';
import { LONGEST_TEXT } from '../../../src/contract/limits';
import type { Body } from '../../../src/contract/route';
import { DateField, TextAreaField } from '../../components/Fields';
import { fieldId } from '../../components/FormField';
import { RadioField } from '../../components/RadioField';
import { useMe } from '../../queries/app';
import { ActionForm } from './ActionForm';
import { howFar, outlooks, updateOf } from './quickForms';
import type { ActionProps } from './RecommendationActions';
import { useAction } from './useAction';

type Update = Omit<Body<Contract['updateRecommendation']>, 'revision'>;

/** What the owner says: how far it is, what was done, and what it changed for the child. */
export function UpdateForm({ recommendation: it, onDone }: ActionProps) {
  const today = useMe().data?.today ?? '';
  const [first] = useState<Update>(() => ({ ...updateOf(it), ...(it.level === 'service' && { doneWhen: it.doneWhen, experience: it.experience }) }));
  const [update, setUpdate] = useState(first);
  const action = useAction('updateRecommendation', it, `The update to ${it.reference} is saved.`, onDone);
  const set = (change: Partial<Update>) => setUpdate((before) => ({ ...before, ...change }));
  const check = () => {
    const tooLong = (['progress', 'impactAchieved', 'evidence', 'nextStep', 'doneWhen', 'experience'] as const).find((name) => (update[name] ?? '').length > LONGEST_TEXT);
    if (tooLong) return [{ message: 'Shorten the answer that is too long.', to: fieldId(tooLong) }];
    if (update.progress.trim() === '' && update.status === first.status && update.flag === first.flag) return [{ message: 'Say what happened since the last update.', to: fieldId('progress') }];
    return [];
  };
  return (
    <ActionForm title="Give an update" dirty={update !== first} submitWords="Save the update" {...action} check={check} onSubmit={() => action.send({ ...update, revision: it.revision })} onCancel={onDone}>
      {(errorAt) => (
        <>
          <RadioField
            id={fieldId('status')}
            label="How far is it?"
            value={update.status}
            onChange={(status) => set({ status })}
            choices={howFar}
            under={{ done: <p>The quality assurance lead signs it off. Give evidence below, or it comes back to you.</p> }}
          />
          <RadioField id={fieldId('flag')} label="How does it look?" inline value={update.flag} onChange={(flag) => set({ flag })} choices={outlooks} />
          <TextAreaField id={fieldId('progress')} label="What happened since the last update?" rows={3} value={update.progress} onChange={(progress) => set({ progress })} error={errorAt(fieldId('progress'))} />
          <TextAreaField id={fieldId('impactAchieved')} label="What is different for the child or families?" hint="Not what was done, but what it changed. Leave it if it is too early to say." rows={3} value={update.impactAchieved} onChange={(impactAchieved) => set({ impactAchieved })} />
          <TextAreaField id={fieldId('evidence')} label="Evidence" hint="A link, or where it can be seen." rows={2} value={update.evidence} onChange={(evidence) => set({ evidence })} />
          {update.evidence !== '' && <DateField id={fieldId('evidenceDay')} label="Which day does the evidence describe?" max={today} value={update.evidenceDay} onChange={(evidenceDay) => set({ evidenceDay })} />}
          <TextAreaField id={fieldId('nextStep')} label="Next step (optional)" rows={2} value={update.nextStep} onChange={(nextStep) => set({ nextStep })} />
          {it.level === 'service' && (
            <>
              <TextAreaField id={fieldId('doneWhen')} label="How will we know that it is done?" rows={2} value={update.doneWhen ?? ''} onChange={(doneWhen) => set({ doneWhen })} />
              <TextAreaField id={fieldId('experience')} label="What will children experience?" rows={2} value={update.experience ?? ''} onChange={(experience) => set({ experience })} />
            </>
          )}
        </>
      )}
    </ActionForm>
  );
}
