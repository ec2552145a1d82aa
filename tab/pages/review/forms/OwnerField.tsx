import { useState } from 'react';
import { Chooser } from '../../../components/Chooser';
import { TextField } from '../../../components/Fields';
import { fieldId, type FieldProps } from '../../../components/FormField';
import { RadioField } from '../../../components/RadioField';
import { usePeople } from '../../../queries/app';
import type { ProposedRecommendation } from './answerTypes';

type Owned = Pick<ProposedRecommendation, 'id' | 'owner' | 'ownerRole'>;

interface Props extends Omit<FieldProps, 'label'> {
  label?: string;
  item: Owned;
  onChange: (change: Partial<Owned>) => void;
}

const SHOWN = 5;

/** Who will do it: a person, or a role such as head of service. */
export function OwnerField({ item, onChange, label = 'By whom', ...field }: Props) {
  const [kind, setKind] = useState<'person' | 'role' | undefined>(item.ownerRole ? 'role' : item.owner ? 'person' : undefined);
  return (
    <RadioField
      {...field}
      label={label}
      value={kind}
      onChange={setKind}
      choices={[
        { value: 'person', label: 'A person' },
        { value: 'role', label: 'A role, such as head of service' },
      ]}
      under={{
        person: <Person item={item} onChange={onChange} />,
        role: <TextField id={fieldId(`owner-role-${item.id}`)} label="Role" value={item.ownerRole} onChange={(ownerRole) => onChange({ ownerRole, owner: undefined })} />,
      }}
    />
  );
}

function Person({ item, onChange }: Pick<Props, 'item' | 'onChange'>) {
  const [typed, setTyped] = useState('');
  const q = typed.trim();
  const found = usePeople(q ? { q } : {}, !item.owner && q.length > 1);
  const people = q.length > 1 ? (found.data?.people ?? []) : [];
  const owner = item.owner ?? undefined;
  return (
    <Chooser
      id={fieldId(`owner-${item.id}`)}
      label="Person"
      searchLabel="Search by name or team"
      typed={typed}
      onType={setTyped}
      candidates={people.slice(0, SHOWN).map(({ oid, name, team }) => ({ value: oid, label: name, hint: team }))}
      more={Math.max(0, people.length - SHOWN)}
      chosen={owner && { value: owner.oid, label: owner.name, hint: '' }}
      onChoose={(candidate) => onChange(candidate ? { owner: { oid: candidate.value, name: candidate.label }, ownerRole: '' } : { owner: undefined })}
      empty={q.length > 1 && !found.isPending ? 'Nobody of that name. Check the spelling, or name a role.' : 'Type at least two letters.'}
    />
  );
}
