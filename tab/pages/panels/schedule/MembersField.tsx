import { Checkbox } from '@fluentui/react-components';
import type { PersonRow } from '../../../../src/contract/app';
import { SelectField } from '../../../components/Fields';
import { FieldGroup, fieldId } from '../../../components/FormField';
import { RadioField } from '../../../components/RadioField';
import { usePeople } from '../../../queries/app';
import styles from '../panels.module.css';
import { type Role, roleNames } from '../panelWords';
import { type DraftMember, roleFor } from './panelDraft';

interface Props {
  members: readonly DraftMember[];
  chairOid: string;
  onChange: (change: { members?: DraftMember[]; chairOid?: string }) => void;
  errorAt: (id: string) => string | undefined;
}

const roleChoices = (Object.keys(roleNames) as Role[]).map((value) => ({ value, label: roleNames[value] }));

/** Who sits on the panel and as what, and which of them chairs. */
export function MembersField({ members, chairOid, onChange, errorAt }: Props) {
  const people = useCandidates(members);
  const toggle = (person: Pick<PersonRow, 'oid' | 'name' | 'roles'>, chosen: boolean) => {
    const without = members.filter(({ oid }) => oid !== person.oid);
    if (!chosen) return onChange({ members: without, ...(chairOid === person.oid ? { chairOid: '' } : {}) });
    const role = roleFor(person);
    onChange({ members: [...without, { oid: person.oid, name: person.name, role }], ...(role === 'chair' && !chairOid ? { chairOid: person.oid } : {}) });
  };
  const setRole = (of: string, role: string) => onChange({ members: members.map((member) => (member.oid === of ? { ...member, role: role as Role } : member)) });
  return (
    <>
      <FieldGroup id={fieldId('members')} label="Members" hint="A review needs three members who are not exempt from it. Whoever wrote a review, works the case or manages the worker is exempt by itself." error={errorAt(fieldId('members'))}>
        {people.map((person) => {
          const member = members.find(({ oid }) => oid === person.oid);
          return (
            <div key={person.oid} className={styles.pick}>
              <Checkbox label={`${person.name}${person.team ? `, ${person.team}` : ''}`} checked={member !== undefined} onChange={(_, { checked }) => toggle(person, checked === true)} />
              {member && <SelectField id={fieldId(`role-${person.oid}`)} label={<span className="hidden">{`Place of ${person.name} on the panel`}</span>} value={member.role} onChange={(role) => setRole(person.oid, role)} choices={roleChoices} width="full" />}
            </div>
          );
        })}
        {people.length === 0 && <p>Nobody has a panel role yet. Your administrator gives it in Microsoft 365.</p>}
      </FieldGroup>
      {members.length > 0 && (
        <RadioField
          id={fieldId('chairOid')}
          label="Who chairs?"
          hint="The chair is independent: where they wrote, checked or manage a review, you are asked for a replacement for that review alone."
          value={chairOid || undefined}
          onChange={(oid) => onChange({ chairOid: oid })}
          error={errorAt(fieldId('chairOid'))}
          choices={members.map(({ oid, name }) => ({ value: oid, label: name }))}
        />
      )}
    </>
  );
}

/** Whoever holds a role that sits on panels, and whoever is on this one already; each once, by name. */
function useCandidates(members: readonly DraftMember[]) {
  const found = [usePeople({ role: 'PanelChair' }), usePeople({ role: 'PanelMember' }), usePeople({ role: 'QaLead' })].flatMap(({ data }) => data?.people ?? []);
  const known = [...found, ...members.map(({ oid, name }) => ({ oid, name, roles: [], team: '' }))];
  return known.filter(({ oid }, index) => known.findIndex((each) => each.oid === oid) === index).sort((a, b) => a.name.localeCompare(b.name));
}
