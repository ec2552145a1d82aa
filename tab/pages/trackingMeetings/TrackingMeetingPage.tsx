import { Link, useParams } from 'react-router';
import type { TrackingMeetingResource } from '../../../src/contract/trackingMeetings';
import { Facts } from '../../components/Facts';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/Notice';
import { PageHeading } from '../../components/PageHeading';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Tag } from '../../components/Tag';
import { useTrackingMeeting } from '../../queries/trackingMeetings';
import { momentInWords, plural } from '../../words/dates';
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
          <Moves meeting={meeting} />
        </div>
        <About meeting={meeting} />
      </div>
    </>
  );
}

/** Why and from when it was moved, newest first. */
function Moves({ meeting: { moves } }: { meeting: TrackingMeetingResource }) {
  if (moves.length === 0) return null;
  return (
    <section className={layout.stack} aria-labelledby="moves">
      <h2 id="moves">Moved {moves.length === 1 ? 'once' : `${moves.length} times`}</h2>
      <ul>
        {[...moves].reverse().map(({ from, to, reason, by, at }) => (
          <li key={at}>
            From {momentInWords(from)} to {momentInWords(to)}: {reason} <span className={styles.small}>({by.name}, {momentInWords(at)})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const presenceNames = { present: 'was there', apologies: 'sent apologies' } as const;

function presenceOf({ attendance }: TrackingMeetingResource, oid: string): string {
  const presence = attendance.find((each) => each.oid === oid)?.presence;
  return presence ? presenceNames[presence] : 'was not there';
}

function About({ meeting }: { meeting: TrackingMeetingResource }) {
  const { reference, chair, invited, minutes, abilities, state } = meeting;
  const open = meetingSteps.filter((step) => abilities[stepNames[step].ability]?.allowed);
  return (
    <aside className={`${layout.card} ${styles.side}`} aria-label="About this meeting">
      <Facts facts={[['Chair', chair.name], ['Planned for', plural(minutes, 'minute')]]} />
      <section className={layout.stack} aria-labelledby="invited">
        <h2 id="invited">Invited</h2>
        <ul className={styles.people}>
          {[chair, ...invited].map(({ oid, name }) => (
            <li key={oid}>
              <span>{name}</span>
              {state === 'finished' && <span className={styles.small}>{presenceOf(meeting, oid)}</span>}
            </li>
          ))}
        </ul>
      </section>
      {meeting.request && <Request request={meeting.request} />}
      {open.length > 0 && (
        <nav aria-label="Change this meeting">
          <ul className={styles.links}>
            {open.map((step) => (
              <li key={step}>
                <Link to={`/tracking-meetings/${reference}/steps/${step}`}>{stepNames[step].link}</Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </aside>
  );
}
