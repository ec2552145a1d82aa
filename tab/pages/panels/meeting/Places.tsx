import { Button } from '@fluentui/react-components';
import type { MeetingResource } from '../../../../src/contract/panels';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { itemStates } from '../panelWords';
import styles from './meeting.module.css';
import { useMeetingStep } from './useMeeting';

/** The agenda by its places. Of a review that the person is out of there is only its number. */
export function Places({ meeting }: { meeting: MeetingResource }) {
  const { places, abilities, panelReference: reference } = meeting;
  const move = useMeetingStep<string>((api, review, revision) => api.moveMeeting({ params: { reference }, body: { revision, review } }), reference);
  const may = abilities.move?.allowed === true;
  return (
    <section aria-labelledby="places">
      <h2 id="places" className="hidden">
        Agenda
      </h2>
      <ol className={styles.places}>
        {places.map((place, index) => (
          <li key={place.reviewReference ?? index} data-current={place.current || undefined} aria-current={place.current ? 'step' : undefined}>
            <span className={styles.number}>{index + 1}</span>
            <span className={styles.place}>
              {place.reviewReference && may && !place.current ? (
                <Button appearance="transparent" className={styles.placeButton ?? ''} onClick={() => move.mutate(place.reviewReference ?? '')} disabled={move.isPending}>
                  <span className="hidden">Go to </span>
                  {place.reviewReference}
                </Button>
              ) : (
                <strong>{place.reviewReference ?? 'Without you'}</strong>
              )}
              <span>{stateOf(place)}</span>
            </span>
          </li>
        ))}
      </ol>
      {move.error && <ProblemNotice error={move.error} />}
    </section>
  );
}

function stateOf({ out, state, current }: MeetingResource['places'][number]): string {
  if (out) return current ? 'Now: you are out of the room' : 'You are exempt';
  const words = state ? itemStates[state].label : '';
  return current ? `Now: ${words.toLowerCase()}` : words;
}
