import { Link, useParams } from 'react-router';
import type { MeetingResource } from '../../../../src/contract/panels';
import layout from '../../../components/layout.module.css';
import { Notice } from '../../../components/Notice';
import { PageHeading } from '../../../components/PageHeading';
import { PageSkeleton } from '../../../components/PageSkeleton';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { Timer } from '../../../components/Timer';
import { IntoMeeting } from '../IntoMeeting';
import { Minutes } from '../Minutes';
import { Attendance } from './Attendance';
import { CurrentReview } from './CurrentReview';
import styles from './meeting.module.css';
import { MoveOn } from './MoveOn';
import { Places } from './Places';
import { useMeeting } from './useMeeting';

/** The meeting on one screen that can be shared in the room: followed live, and without a child's name unless the chair shows it. */
export function MeetingPage() {
  const { reference = '' } = useParams();
  const { meeting, outOfTouch } = useMeeting(reference);
  if (meeting.isPending) return <PageSkeleton kind="list" label="Loading the meeting" />;
  if (!meeting.data) return <ProblemNotice error={meeting.error} what="meeting" onRetry={() => void meeting.refetch()} />;
  return <Room meeting={meeting.data} outOfTouch={outOfTouch} />;
}

function Room({ meeting, outOfTouch }: { meeting: MeetingResource; outOfTouch: boolean }) {
  const { panelReference, state } = meeting;
  return (
    <div className={styles.room}>
      <PageHeading title={state === 'closed' ? 'The meeting is finished' : 'Panel meeting'} caption={<Link to={`/panels/${panelReference}`}>Panel {panelReference}</Link>}>
        {state === 'inSession' && <Timer label="Time in the meeting" since={meeting.startedAt} minutes={meeting.minutes} />}
      </PageHeading>
      <OutOfTouch outOfTouch={outOfTouch} />
      {state === 'planned' && <NotYet meeting={meeting} />}
      {state === 'cancelled' && <Notice tone="warning" title="This panel was cancelled" />}
      {state === 'closed' && <Finished meeting={meeting} />}
      {state === 'inSession' && (
        <div className={styles.parts}>
          <Places meeting={meeting} />
          <Attendance meeting={meeting} />
          <CurrentReview meeting={meeting} />
          <MoveOn meeting={meeting} />
        </div>
      )}
    </div>
  );
}

/** In a live region that is always there, so that it is also spoken. */
function OutOfTouch({ outOfTouch }: { outOfTouch: boolean }) {
  return (
    <div role="status" className={styles.touch}>
      {outOfTouch && (
        <Notice tone="warning" title="Out of touch with the meeting">
          <p>What you see may be old. The connection is tried again by itself, and this message goes when it is back.</p>
        </Notice>
      )}
    </div>
  );
}

function NotYet({ meeting }: { meeting: MeetingResource }) {
  const { panelReference: reference, state, revision, abilities } = meeting;
  if (abilities.start?.allowed) return <IntoMeeting panel={{ reference, state, revision, abilities }} />;
  return (
    <Notice title="The meeting has not started">
      <p>The chair or the office starts it. Open this page again then.</p>
    </Notice>
  );
}

function Finished({ meeting }: { meeting: MeetingResource }) {
  return (
    <div className={`${layout.stack} ${layout.wide}`}>
      <Places meeting={meeting} />
      {meeting.abilities.minutes?.allowed && <Minutes reference={meeting.panelReference} />}
      <p>
        <Link to="/panels">All panels</Link>
      </p>
    </div>
  );
}
