import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { PersonRow } from '../../../../src/contract/app';
import { SelectField } from '../../../components/Fields';
import { FieldGroup, fieldId } from '../../../components/FormField';
import { SearchBox } from '../../../components/SearchBox';
import { usePeople } from '../../../queries/app';
import { plural } from '../../../words/dates';
import styles from '../trackingMeetings.module.css';
import type { MeetingDraft } from './planDraft';

type People = Pick<MeetingDraft, 'chairOid' | 'invitedOids'>;

interface Props {
  draft: People;
  onChange: (change: Partial<People>) => void;
  errorAt: (id: string) => string | undefined;
}

const chairRoles: readonly PersonRow['roles'][number][] = ['QaLead', 'QaCoordinator', 'Manager'];
/** As many as one looks over; the search finds the others. */
const SHOWN = 40;

/** Who chairs, and which operational managers are invited. */
export function PeopleFields({ draft, onChange, errorAt }: Props) {
  const people = (usePeople({}).data?.people ?? []).filter(({ kind, roles }) => kind === 'internal' && roles.some((role) => role !== 'SeniorLeader'));
  const [typed, setTyped] = useState('');
  const chairs = people.filter(({ roles }) => roles.some((role) => chairRoles.includes(role)));
  const wanted = typed.trim().toLowerCase();
  const isInvited = ({ oid }: Pick<PersonRow, 'oid'>) => draft.invitedOids.includes(oid);
  // Managers first of all; whoever else takes part is found by name.
  const matching = people.filter((person) => person.oid !== draft.chairOid && (isInvited(person) || (wanted ? `${person.name} ${person.team}`.toLowerCase().includes(wanted) : person.roles.includes('Manager'))));
  const toggle = (oid: string, chosen: boolean) => onChange({ invitedOids: chosen ? [...draft.invitedOids, oid] : draft.invitedOids.filter((each) => each !== oid) });
  return (
    <>
      <SelectField id={fieldId('chairOid')} label="Who chairs?" hint="What is said in the meeting is taken down by a quality assurance lead, or by owners and their managers for what is theirs." value={draft.chairOid} onChange={(chairOid) => onChange({ chairOid, invitedOids: draft.invitedOids.filter((oid) => oid !== chairOid) })} error={errorAt(fieldId('chairOid'))} choices={[{ value: '', label: 'Choose' }, ...chairs.map(({ oid, name }) => ({ value: oid, label: name }))]} />
      <FieldGroup id={fieldId('invitedOids')} label="Who is invited?" hint="Managers stand here; find anybody else by name." error={errorAt(fieldId('invitedOids'))}>
        <SearchBox label="Find somebody by name or team" value={typed} onChange={setTyped} />
        {matching.slice(0, SHOWN).map(({ oid, name, team }) => (
          <div key={oid} className={styles.pick}>
            <Checkbox label={team ? `${name}, ${team}` : name} checked={draft.invitedOids.includes(oid)} onChange={(_, { checked }) => toggle(oid, checked === true)} />
          </div>
        ))}
        <p role="status" className={styles.small}>
          {matching.length === 0 && 'Nobody matches.'}
          {matching.length > SHOWN && `${plural(matching.length - SHOWN, 'more', 'more')}: type more of the name.`}
        </p>
      </FieldGroup>
    </>
  );
}
