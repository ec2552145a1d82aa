import { useState } from 'react';
import { DateField, TextAreaField } from '../../components/Fields';
import { fieldId } from '../../components/FormField';
import { RadioField } from '../../components/RadioField';
import { useMe } from '../../queries/app';
import { ActionForm } from './ActionForm';
import type { ActionProps } from './RecommendationActions';
import { useAction } from './useAction';

/** First step of sign-off: the action is done, with evidence and the day that it describes, or why none is needed. */
export function SignOffDoneForm({ recommendation: it, onDone }: ActionProps) {
  const today = useMe().data?.today ?? '';
  const [kind, setKind] = useState<'evidence' | 'none'>('evidence');
  const [evidence, setEvidence] = useState(it.evidence);
  const [evidenceDay, setEvidenceDay] = useState(it.evidenceDay);
  const [noEvidenceReason, setReason] = useState('');
  const action = useAction('signOffDone', it, `${it.reference} is signed off as done. Its impact can be signed off when it is seen.`, onDone);
  const check = () => {
    if (kind === 'none') return noEvidenceReason.trim() ? [] : [{ message: 'Say why no evidence is needed.', to: fieldId('noEvidenceReason') }];
    return [...(evidence.trim() ? [] : [{ message: 'Say what the evidence is, or why none is needed.', to: fieldId('evidence') }]), ...(evidenceDay ? [] : [{ message: 'Choose the day that the evidence describes.', to: fieldId('evidenceDay') }])];
  };
  const dirty = evidence !== it.evidence || evidenceDay !== it.evidenceDay || noEvidenceReason !== '';
  const body = kind === 'evidence' ? { evidence, evidenceDay, noEvidenceReason: '' } : { evidence: '', evidenceDay: '', noEvidenceReason };
  return (
    <ActionForm title="Sign off as done" dirty={dirty} submitWords="Sign off as done" {...action} check={check} onSubmit={() => action.send({ ...body, revision: it.revision })} onCancel={onDone}>
      {(errorAt) => (
        <>
          <p>Done is not impact: whether it changed anything for the child is a second step.</p>
          <RadioField
            id={fieldId('evidenceKind')}
            label="What shows that it is done?"
            value={kind}
            onChange={setKind}
            choices={[
              { value: 'evidence', label: 'There is evidence' },
              { value: 'none', label: 'No evidence is needed' },
            ]}
          />
          {kind === 'evidence' && (
            <>
              <TextAreaField id={fieldId('evidence')} label="Evidence" rows={3} value={evidence} onChange={setEvidence} error={errorAt(fieldId('evidence'))} />
              <DateField id={fieldId('evidenceDay')} label="Which day does it describe?" max={today} value={evidenceDay} onChange={setEvidenceDay} error={errorAt(fieldId('evidenceDay'))} />
            </>
          )}
          {kind === 'none' && <TextAreaField id={fieldId('noEvidenceReason')} label="Why is no evidence needed?" rows={3} value={noEvidenceReason} onChange={setReason} error={errorAt(fieldId('noEvidenceReason'))} />}
        </>
      )}
    </ActionForm>
  );
}

/** Second step: what is different for the child or families. */
export function SignOffImpactForm({ recommendation: it, onDone }: ActionProps) {
  const [impactAchieved, setImpact] = useState(it.impactAchieved);
  const action = useAction('signOffImpact', it, `The impact of ${it.reference} is signed off.`, onDone);
  const check = () => (impactAchieved.trim() ? [] : [{ message: 'Say what is different for the child or families.', to: fieldId('impactAchieved') }]);
  return (
    <ActionForm title="Sign off the impact" dirty={impactAchieved !== it.impactAchieved} submitWords="Sign off the impact" {...action} check={check} onSubmit={() => action.send({ impactAchieved, revision: it.revision })} onCancel={onDone}>
      {(errorAt) => (
        <>
          <p>Intended: {it.impact}</p>
          <TextAreaField id={fieldId('impactAchieved')} label="What is different for the child or families?" rows={4} value={impactAchieved} onChange={setImpact} error={errorAt(fieldId('impactAchieved'))} />
        </>
      )}
    </ActionForm>
  );
}
