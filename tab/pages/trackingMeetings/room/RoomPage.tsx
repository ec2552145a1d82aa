import { Link, useParams } from 'react-router';
import type { TrackingMeetingResource } from '../../../../src/contract/trackingMeetings';
import layout from '../../../components/layout.module.css';
import { Notice } from '../../../components/Notice';
import { PageHeading } from '../../../components/PageHeading';
import { PageSkeleton } from '../../../components/PageSkeleton';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { Timer } from '../../../components/Timer';
import { AfterMeeting } from '../AfterMeeting';
import { EarlierActions } from '../EarlierActions';
import { IntoMeeting } from '../IntoMeeting';
import { ActionsArising } from './ActionsArising';
import { Attendance } from './Attendance';
import { Desk } from './Desk';
import { Finish } from './Finish';
import { NextDate } from './NextDate';
import styles from './room.module.css';
import { useCaptures } from './useCaptures';
import { useRoom } from './useRoom';

/** The meeting on one screen that can be shared in the room: one row large at a time, references and no child's name. */
export function RoomPage() {
  const { reference = '' } = useParams();
  const { meeting, outOfTouch } = useRoom(reference);
  if (meeting.isPending) return <PageSkeleton kind="list" label="Loading the meeting" />;
  if (!meeting.data) return <ProblemNotice error={meeting.error} what="meeting" onRetry={() => void meeting.refetch()} />;
  return <Room meeting={meeting.data} outOfTouch={outOfTouch} />;
}

const titles: Readonly<Record<TrackingMeetingResource['state'], string>> = { planned: 'Tracking meeting', running: 'Tracking meeting', finished: 'The meeting is finished', cancelled: 'Tracking meeting' };

function Room({ meeting, outOfTouch }: { meeting: TrackingMeetingResource; outOfTouch: boolean }) {
  const { reference, state } = meeting;
  return (
    <div className={styles.room}>
      <PageHeading title={titles[state]} caption={<Link to={`/tracking-meetings/${reference}`}>Tracking meeting {reference}</Link>}>
        {state === 'running' && <Timer label="Time in the meeting" since={meeting.startedAt} minutes={meeting.minutes} />}
      </PageHeading>
      <div role="status" className={styles.touch}>
        {outOfTouch && (
          <Notice tone="warning" title="Out of touch with the meeting">
            <p>What you see may be old. The connection is tried again by itself, and what you write is kept on this page until it is saved.</p>
          </Notice>
        )}
      </div>
      {state === 'planned' && <NotYet meeting={meeting} />}
      {state === 'cancelled' && <Notice tone="warning" title="This meeting was cancelled" />}
      {state === 'finished' && <AfterMeeting meeting={meeting} />}
      {state === 'running' && <Running meeting={meeting} />}
    </div>
  );
}

function NotYet({ meeting }: { meeting: TrackingMeetingResource }) {
  if (meeting.abilities.start?.allowed) return <IntoMeeting meeting={meeting} />;
  return (
    <Notice title="The meeting has not started">
      <p>The chair or the office starts it. It opens here by itself then.</p>
    </Notice>
  );
}

function Running({ meeting }: { meeting: TrackingMeetingResource }) {
  const runs = meeting.abilities.record?.allowed === true;
  const captures = useCaptures(meeting.reference);
  return (
    <div className={styles.parts}>
      <EarlierActions meeting={meeting} folded />
      <Attendance meeting={meeting} />
      <Desk meeting={meeting} captures={captures} />
      <ActionsArising meeting={meeting} />
      {runs && (
        <div className={`${layout.stack} ${layout.wide}`}>
          <NextDate meeting={meeting} />
          <Finish meeting={meeting} unsaved={captures.sending.size} />
        </div>
      )}
    </div>
  );
}
