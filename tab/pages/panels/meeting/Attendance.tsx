import { Checkbox } from '@fluentui/react-components';
import type { MeetingResource } from '../../../../src/contract/panels';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { roleNames } from '../panelWords';
import styles from './meeting.module.css';
import { useMeetingStep } from './useMeeting';

/** Who is in the room. */
export function Attendance({ meeting }: { meeting: MeetingResource }) {
  const { attendance, members, abilities, panelReference: reference } = meeting;
  const attend = useMeetingStep<string[]>((api, present, revision) => api.setAttendance({ params: { reference }, body: { revision, present } }), reference);
  const may = abilities.attend?.allowed === true;
  const here = members.filter(({ oid }) => attendance.includes(oid));
  const mark = (oid: string, present: boolean) => attend.mutate(present ? [...attendance, oid] : attendance.filter((each) => each !== oid));
  return (
    <details className={styles.attendance} open={may && here.length === 0}>
      <summary>
        In the room: {here.length} of {members.length}
      </summary>
      {may && (
        <fieldset className={styles.here}>
          <legend className="hidden">Who is in the room?</legend>
          {members.map(({ oid, name, role }) => (
            <Checkbox key={oid} size="large" label={`${name}, ${roleNames[role].toLowerCase()}`} checked={attendance.includes(oid)} disabled={attend.isPending} onChange={(_, { checked }) => mark(oid, checked === true)} />
          ))}
        </fieldset>
      )}
      {!may && (
        <ul>
          {members.map(({ oid, name }) => (
            <li key={oid}>
              {name}: {attendance.includes(oid) ? 'here' : 'not here'}
            </li>
          ))}
        </ul>
      )}
      {attend.error && <ProblemNotice error={attend.error} />}
    </details>
  );
}
