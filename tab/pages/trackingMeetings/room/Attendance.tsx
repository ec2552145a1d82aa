import { useState } from 'react';
import type { TrackingMeetingResource } from '../../../../src/contract/trackingMeetings';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { RadioChoices } from '../../../components/RadioField';
import styles from './room.module.css';
import { useRoomStep } from './useRoom';

type Mark = 'present' | 'apologies' | 'away';
const marks: readonly { value: Mark; label: string }[] = [
  { value: 'present', label: 'Here' },
  { value: 'apologies', label: 'Sent apologies' },
  { value: 'away', label: 'Not here' },
];

interface Marking {
  oid: string;
  mark: Mark;
}

const peopleOf = ({ chair, invited }: TrackingMeetingResource) => [chair, ...invited.filter(({ oid }) => oid !== chair.oid)];
const markOf = ({ attendance }: TrackingMeetingResource, oid: string): Mark => attendance.find((each) => each.oid === oid)?.presence ?? 'away';

/** Who is here, and who sent apologies. */
export function Attendance({ meeting }: { meeting: TrackingMeetingResource }) {
  const people = peopleOf(meeting);
  const may = meeting.abilities.record?.allowed === true;
  const [open] = useState(may && meeting.attendance.length === 0);
  const here = people.filter(({ oid }) => markOf(meeting, oid) === 'present').length;
  return (
    <details className={styles.fold} open={open}>
      <summary>
        Here: {here} of {people.length}
      </summary>
      {may ? (
        <Marks meeting={meeting} />
      ) : (
        <ul>
          {people.map(({ oid, name }) => (
            <li key={oid}>
              {name}: {marks.find(({ value }) => value === markOf(meeting, oid))?.label.toLowerCase()}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

/** A mark shows at once and is sent one after the other, so that a whole room can be marked without waiting. */
function Marks({ meeting }: { meeting: TrackingMeetingResource }) {
  const { reference } = meeting;
  const [wanted, setWanted] = useState<Readonly<Record<string, Mark>>>({});
  const attend = useRoomStep<Marking>((api, { oid, mark }, revision, shown) => {
    const others = shown.attendance.filter((each) => each.oid !== oid);
    return api.attendTrackingMeeting({ params: { reference }, body: { revision, attendance: mark === 'away' ? others : [...others, { oid, presence: mark }] } });
  }, reference);
  const set = (marking: Marking) => {
    setWanted((before) => ({ ...before, [marking.oid]: marking.mark }));
    const forget = () => setWanted(({ [marking.oid]: _, ...rest }) => rest);
    void attend.mutateAsync(marking).then(forget, forget);
  };
  return (
    <>
      {peopleOf(meeting).map(({ oid, name }) => (
        <fieldset key={oid} className={styles.person}>
          <legend>{oid === meeting.chair.oid ? `${name}, chair` : name}</legend>
          <RadioChoices inline name={`presence-${oid}`} value={wanted[oid] ?? markOf(meeting, oid)} choices={marks} onChange={(mark) => set({ oid, mark })} />
        </fieldset>
      ))}
      {attend.error && <ProblemNotice error={attend.error} />}
    </>
  );
}
