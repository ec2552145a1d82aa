import { useState } from 'react';
import type { MeetingResource } from '../../../../src/contract/panels';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { SentCheckbox } from '../../../components/SentCheckbox';
import { roleNames } from '../panelWords';
import styles from './meeting.module.css';
import { useMeetingStep } from './useMeeting';

interface Mark {
  oid: string;
  present: boolean;
}

/** Who is in the room. */
export function Attendance({ meeting }: { meeting: MeetingResource }) {
  const { attendance, members, abilities } = meeting;
  const may = abilities.attend?.allowed === true;
  const [open] = useState(may && attendance.length === 0);
  const here = members.filter(({ oid }) => attendance.includes(oid));
  return (
    <details className={styles.attendance} open={open}>
      <summary>
        In the room: {here.length} of {members.length}
      </summary>
      {may && <Marks meeting={meeting} />}
      {!may && (
        <ul>
          {members.map(({ oid, name }) => (
            <li key={oid}>
              {name}: {attendance.includes(oid) ? 'here' : 'not here'}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

/** A mark shows at once and is sent one after the other, so that a whole room can be marked without waiting. */
function Marks({ meeting: { attendance, members, panelReference: reference } }: { meeting: MeetingResource }) {
  const attend = useMeetingStep<Mark>(
    (api, { oid, present }, revision, shown) => {
      const others = shown.attendance.filter((each) => each !== oid);
      return api.setAttendance({ params: { reference }, body: { revision, present: present ? [...others, oid] : others } });
    },
    reference,
    (seen, now, { oid }) => seen.attendance.includes(oid) === now.attendance.includes(oid),
  );
  return (
    <>
      <fieldset className={styles.here}>
        <legend className="hidden">Who is in the room?</legend>
        {members.map(({ oid, name, role }) => (
          <SentCheckbox key={oid} size="large" label={`${name}, ${roleNames[role].toLowerCase()}`} checked={attendance.includes(oid)} send={(present) => attend.mutateAsync({ oid, present })} />
        ))}
      </fieldset>
      {attend.error && <ProblemNotice error={attend.error} />}
    </>
  );
}
