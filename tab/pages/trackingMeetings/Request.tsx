import type { TrackingRequest } from '../../../src/contract/trackingMeetings';
import { type ListedPerson, PeopleList } from '../../components/AboutMeeting';
import layout from '../../components/layout.module.css';
import { dayInWords } from '../../words/dates';

/** Who was asked for an update before the meeting, and who has answered. */
export function Request({ request: { askDay, people } }: { request: TrackingRequest }) {
  const answered = people.filter((each) => each.answered === each.asked).length;
  return (
    <section className={layout.stack} aria-labelledby="asked">
      <h2 id="asked">Monthly update</h2>
      {people.length === 0 ? (
        <p>Every owner is asked on {dayInWords(askDay)}, in one message for all that is theirs.</p>
      ) : (
        <>
          <p>
            {answered} of {people.length} have answered in full.
          </p>
          <PeopleList people={people.map(asked)} />
        </>
      )}
    </section>
  );
}

function asked({ person, asked: all, answered, reached, cover }: TrackingRequest['people'][number]): ListedPerson {
  const told = `${answered} of ${all} answered`;
  return { oid: `${person.oid} ${cover ?? ''}`, name: cover ? `${person.name}, away: ${cover} was asked` : person.name, about: reached ? told : `Not reached; ${told}` };
}
