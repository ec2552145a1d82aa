import { Link, useParams } from 'react-router';
import type { TrackingMeetingResource } from '../../../src/contract/trackingMeetings';
import { AboutMeeting, Moves } from '../../components/AboutMeeting';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/Notice';
import { PageHeading } from '../../components/PageHeading';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Tag } from '../../components/Tag';
import { useTrackingMeeting } from '../../queries/trackingMeetings';
import { momentInWords } from '../../words/dates';
import { AfterMeeting } from './AfterMeeting';
import { Agenda } from './Agenda';
import { EarlierActions } from './EarlierActions';
import { IntoMeeting } from './IntoMeeting';
import { meetingSteps, stepNames } from './plan/stepWords';
import { Request } from './Request';
import { meetingStates } from './trackingWords';
import styles from './trackingMeetings.module.css';

/** One meeting: what it will speak of, or what came of it. */
export function TrackingMeetingPage() {
  const { reference = '' } = useParams();
  const meeting = useTrackingMeeting(reference);
  if (meeting.isPending) return <PageSkeleton kind="list" label="Loading the meeting" />;
  if (!meeting.data) return <ProblemNotice error={meeting.error} what="meeting" onRetry={() => void meeting.refetch()} />;
  return <Whole meeting={meeting.data} />;
}

function Whole({ meeting }: { meeting: TrackingMeetingResource }) {
  const { reference, state, startsAt, cancelReason } = meeting;
  const { label, tone } = meetingStates[state];
  return (
    <>
      <PageHeading title={momentInWords(startsAt)} caption={<Link to="/tracking-meetings">Tracking meeting {reference}</Link>}>
        <Tag tone={tone}>{label}</Tag>
      </PageHeading>
      <div className={styles.columns}>
        <div className={`${layout.stack} ${layout.wide}`}>
          {state === 'cancelled' && (
            <Notice tone="warning" title="This meeting was cancelled">
              <p className={styles.words}>{cancelReason}</p>
            </Notice>
          )}
          <IntoMeeting meeting={meeting} />
          {state !== 'cancelled' && <EarlierActions meeting={meeting} />}
          {state === 'finished' && <AfterMeeting meeting={meeting} />}
          {state === 'planned' && <Agenda meeting={meeting} />}
          <Moves moves={meeting.moves} />
        </div>
        <About meeting={meeting} />
      </div>
    </>
  );
}

const presenceNames = { present: 'was there', apologies: 'sent apologies' } as const;

function presenceOf({ attendance }: TrackingMeetingResource, oid: string): string {
  const presence = attendance.find((each) => each.oid === oid)?.presence;
  return presence ? presenceNames[presence] : 'was not there';
}

function About({ meeting }: { meeting: TrackingMeetingResource }) {
  const { reference, chair, invited, minutes, abilities, state, request } = meeting;
  const open = meetingSteps.filter((step) => abilities[stepNames[step].ability]?.allowed);
  const people = [chair, ...invited].map(({ oid, name }) => ({ oid, name, about: state === 'finished' ? presenceOf(meeting, oid) : undefined }));
  const links = open.map((step) => ({ to: `/tracking-meetings/${reference}/steps/${step}`, text: stepNames[step].link }));
  return <AboutMeeting label="About this meeting" chair={chair} minutes={minutes} people={{ title: 'Invited', list: people }} request={request && <Request request={request} />} steps={{ label: 'Change this meeting', links }} />;
}
