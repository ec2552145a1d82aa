import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { ApiError } from '../../../../src/contract/client';
import type { TrackingMeetingResource } from '../../../../src/contract/trackingMeetings';
import layout from '../../../components/layout.module.css';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { useMe } from '../../../queries/app';
import { momentInWords } from '../../../words/dates';
import { londonInstant, londonOf } from '../../../words/london';
import { WhenFields } from '../../panels/schedule/WhenFields';
import styles from './room.module.css';
import { useRoomStep } from './useRoom';

/** When the next meeting is to be: a month on is suggested. */
export function NextDate({ meeting }: { meeting: TrackingMeetingResource }) {
  const { next, reference } = meeting;
  const today = useMe().data?.today ?? '';
  const [when, setWhen] = useState({ ...londonOf(next.startsAt), minutes: '' });
  const agree = useRoomStep<string>((api, startsAt, revision) => api.agreeNextTrackingMeeting({ params: { reference }, body: { revision, startsAt } }), reference);
  const fault = agree.error instanceof ApiError ? agree.error.problem.faults?.[0]?.message : undefined;
  const startsAt = londonInstant(when.day, when.time);
  if (next.reference)
    return (
      <section className={styles.block} aria-labelledby="next">
        <h2 id="next">Next meeting</h2>
        <p>
          {next.reference} is planned for {momentInWords(next.startsAt)}.
        </p>
      </section>
    );
  const same = next.agreed && startsAt === next.startsAt;
  return (
    <section className={styles.block} aria-labelledby="next">
      <h2 id="next">Next meeting</h2>
      <p role="status">{next.agreed ? `Agreed for ${momentInWords(next.startsAt)}.` : `Suggested: ${momentInWords(next.startsAt)}.`}</p>
      <form
        noValidate
        className={layout.stack}
        aria-label="Agree the next date"
        onSubmit={(event) => {
          event.preventDefault();
          agree.mutate(startsAt);
        }}
      >
        <WhenFields draft={when} today={today} hint="A working day." onChange={(change) => setWhen({ ...when, ...change })} errorAt={(id) => (id.endsWith('day') ? fault : undefined)} withMinutes={false} />
        {agree.error && !fault && <ProblemNotice error={agree.error} />}
        <div>
          <Button type="submit" disabled={agree.isPending || same}>
            {same ? 'Agreed' : 'Agree this date'}
          </Button>
        </div>
      </form>
    </section>
  );
}
