import { Button } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { TrackingMeetingResource } from '../../../src/contract/trackingMeetings';
import { ButtonLink } from '../../components/ButtonLink';
import layout from '../../components/layout.module.css';
import { ProblemNotice } from '../../components/ProblemNotice';
import { readMeetingsAgain, useTrackingStep } from '../../queries/trackingMeetings';
import { plural } from '../../words/dates';

/** The way into the meeting: to begin it, for who may; to follow it, for everybody else. */
export function IntoMeeting({ meeting: { reference, state, revision, abilities, agenda } }: { meeting: TrackingMeetingResource }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const start = useTrackingStep<void>(
    (api) => api.startTrackingMeeting({ params: { reference }, body: { revision } }),
    () => void navigate(`/tracking-meetings/${reference}/meeting`),
  );
  if (state === 'running')
    return (
      <section className={`${layout.card} ${layout.stack}`} aria-labelledby="into">
        <h2 id="into">The meeting is under way</h2>
        <div>
          <ButtonLink to={`/tracking-meetings/${reference}/meeting`} appearance="primary" size="large">
            Go into the meeting
          </ButtonLink>
        </div>
      </section>
    );
  if (state !== 'planned' || !abilities.start?.allowed) return null;
  return (
    <section className={`${layout.card} ${layout.stack}`} aria-labelledby="into">
      <h2 id="into">The meeting</h2>
      <p>Starting it keeps the agenda as it is at that moment: {plural(agenda.length, 'recommendation')} now. The screen can be shared in the room: it carries references and no names of children.</p>
      {start.error && <ProblemNotice error={start.error} />}
      <div>
        <Button appearance="primary" size="large" disabled={start.isPending} onClick={() => start.mutate(undefined, { onError: () => void readMeetingsAgain(queries) })}>
          {start.isPending ? 'Starting…' : 'Start the meeting'}
        </Button>
      </div>
    </section>
  );
}
