import { Button } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { ActivitySectionAnswers } from '../../../../src/contract/activities';
import { MOST_PROPOSALS } from '../../../../src/contract/activityWords';
import { focusField } from '../../../components/ErrorSummary';
import { TextAreaField } from '../../../components/Fields';
import { FieldGroup, fieldId } from '../../../components/FormField';
import type { EditContext } from './ActivityEditor';
import { ProposalForm } from './ProposalForm';

type Proposals = ActivitySectionAnswers['recommendations'];

interface Props extends EditContext {
  /** `sections.findings.recommendations`. */
  path: string;
  proposals: Proposals;
  onChange: (proposals: Proposals) => void;
}

/** What should change for the service; it enters the tracker when the activity is finished. */
export function ProposalsField({ path, proposals, onChange, ...context }: Props) {
  const { words, set, field } = context;
  const added = useRef(false);
  useEffect(() => {
    if (added.current) focusField(fieldId(`${path}.${proposals.length - 1}.action`));
    added.current = false;
  }, [path, proposals]);
  const begin = () => {
    added.current = true;
    onChange([...proposals, { id: crypto.randomUUID(), action: '', impact: '', owner: undefined, ownerRole: '', dueDay: '', theme: '', answers: [] }]);
  };
  const areas = Object.values(words.sections).flatMap((section) => section.areas);
  return (
    <FieldGroup {...field(path)} label="Recommendations" hint="They enter the tracker when the activity is finished.">
      {proposals.map((item, index) => (
        <ProposalForm key={item.id} {...context} path={`${path}.${index}`} item={item} number={index + 1} areas={areas} onChange={(changed) => onChange(proposals.map((each) => (each.id === item.id ? changed : each)))} onRemove={() => onChange(proposals.filter(({ id }) => id !== item.id))} />
      ))}
      <div>
        <Button icon={<Add16Regular />} onClick={begin} disabled={proposals.length >= MOST_PROPOSALS}>
          {proposals.length === 0 ? 'Add a recommendation' : 'Add another recommendation'}
        </Button>
      </div>
      {proposals.length === 0 && <TextAreaField {...field('noneReason')} label="Or say why none is needed" rows={2} value={words.noneReason} onChange={(noneReason) => set({ noneReason })} />}
    </FieldGroup>
  );
}
