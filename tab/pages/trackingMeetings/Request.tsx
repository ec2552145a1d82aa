import type { TrackingRequest } from '../../../src/contract/trackingMeetings';
import layout from '../../components/layout.module.css';
import { dayInWords } from '../../words/dates';
import styles from './trackingMeetings.module.css';

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
          <ul className={styles.people}>
            {people.map(({ person, asked, answered: told, reached, cover }) => (
              <li key={`${person.oid} ${cover ?? ''}`}>
                <span>{cover ? `${person.name}, away: ${cover} was asked` : person.name}</span>
                <span className={styles.small}>{reached ? `${told} of ${asked} answered` : `Not reached; ${told} of ${asked} answered`}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
