import { type ReactNode, useState } from 'react';
import type { Contract } from '../../../src/contract';
import type { Body } from '../../../src/contract/route';
import { TextAreaField } from '../../components/Fields';
import { fieldId } from '../../components/FormField';
import { RadioField } from '../../components/RadioField';
import { flagNames } from '../../words/labels';
import { ActionForm } from './ActionForm';
import type { ActionProps } from './RecommendationActions';
import { useAction } from './useAction';

type Update = Omit<Body<Contract['updateRecommendation']>, 'revision'>;

/** An update as it begins: what was said before stays, and what happened is asked for anew. */
export function updateOf({ status, flag, impactAchieved, evidence, evidenceDay, nextStep }: ActionProps['recommendation']): Update {
  return { status: status === 'done' || status === 'notStarted' ? status : 'inProgress', flag, progress: '', impactAchieved, evidence, evidenceDay, nextStep };
}

/** How far it is, in the words of every form that asks. */
export const howFar = [
  { value: 'notStarted', label: 'Not started' },
  { value: 'inProgress', label: 'In progress' },
  { value: 'done', label: 'Done' },
] as const;

/** How it looks, likewise. */
export const outlooks = (['onTrack', 'atRisk', 'blocked'] as const).map((value) => ({ value, label: flagNames[value] }));

interface QuickProps extends ActionProps {
  title: string;
  children: (update: Update, set: (change: Partial<Update>) => void) => ReactNode;
}

/** An update of one thing, with a sentence on what happened. */
function QuickForm({ recommendation: it, onDone, title, children }: QuickProps) {
  const [first] = useState(() => updateOf(it));
  const [update, setUpdate] = useState(first);
  const set = (change: Partial<Update>) => setUpdate((before) => ({ ...before, ...change }));
  const action = useAction('updateRecommendation', it, `The update to ${it.reference} is saved.`, onDone);
  const check = () => (update.progress.trim() === '' && (update.status !== 'notStarted' || update.flag === 'blocked' || update === first) ? [{ message: 'Say in a sentence what happened.', to: fieldId('progress') }] : []);
  return (
    <ActionForm title={title} dirty={update !== first} submitWords="Save" {...action} check={check} onSubmit={() => action.send({ ...update, revision: it.revision })} onCancel={onDone}>
      {(errorAt) => (
        <>
          {children(update, set)}
          <TextAreaField id={fieldId('progress')} label="What happened since the last update?" rows={2} value={update.progress} onChange={(progress) => set({ progress })} error={errorAt(fieldId('progress'))} />
        </>
      )}
    </ActionForm>
  );
}

/** How far it is. */
export function StatusForm(props: ActionProps) {
  return (
    <QuickForm {...props} title="How far is it?">
      {(update, set) => <RadioField id={fieldId('status')} label="Status" inline value={update.status} onChange={(status) => set({ status })} choices={howFar} />}
    </QuickForm>
  );
}

/** How it looks: the colour follows by the rules. */
export function OutlookForm(props: ActionProps) {
  return (
    <QuickForm {...props} title="How does it look?">
      {(update, set) => (
        <>
          <p>{props.recommendation.ragWhy}</p>
          <RadioField id={fieldId('flag')} label="You say that it is" inline value={update.flag} onChange={(flag) => set({ flag })} choices={outlooks} />
        </>
      )}
    </QuickForm>
  );
}

/** What happened, and nothing else. */
export function ProgressForm(props: ActionProps) {
  return (
    <QuickForm {...props} title="Progress">
      {() => props.recommendation.progress && <p>Before: {props.recommendation.progress}</p>}
    </QuickForm>
  );
}

/** What comes next. */
export function NextStepForm(props: ActionProps) {
  return (
    <QuickForm {...props} title="Next step">
      {(update, set) => <TextAreaField id={fieldId('nextStep')} label="Next step" rows={2} value={update.nextStep} onChange={(nextStep) => set({ nextStep })} />}
    </QuickForm>
  );
}
