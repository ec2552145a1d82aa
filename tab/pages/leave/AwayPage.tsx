import { Link, useParams } from 'react-router';
import type { LeaveRow, PersonLeave } from '../../../src/contract/leave';
import layout from '../../components/layout.module.css';
import { PageHeading } from '../../components/PageHeading';
import { PageSkeleton } from '../../components/PageSkeleton';
import { PlainButton } from '../../components/PlainButton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useToast } from '../../components/Toasts';
import { useMe } from '../../queries/app';
import { useLeave, useLeaveVerb } from '../../queries/leave';
import { dayInWords } from '../../words/dates';
import { LeaveForm } from './LeaveForm';

/** When somebody is away and who stands in for them: one's own, and for the office anybody's. */
export function AwayPage() {
  const { oid = 'me' } = useParams();
  const me = useMe().data;
  const leave = useLeave(oid);
  if (leave.isPending) return <PageSkeleton kind="form" label="Loading the days away" />;
  if (!leave.data) return <ProblemNotice error={leave.error} what="days away" onRetry={() => void leave.refetch()} />;
  const { person } = leave.data;
  const own = person.oid === me?.person.oid;
  return (
    <div className={`${layout.stack} ${layout.wide} ${layout.measure}`}>
      <div>
        <PageHeading title={own ? 'When you are away' : `When ${person.name} is away`} caption={own ? <Link to="/my-work">My work</Link> : <Link to="/reminders">Reminders</Link>} />
        <p>
          Whoever stands in gets {own ? 'your' : 'their'} reminders, as far as they may see what they are about. The rest waits: on the first working day back one message has everything that is still due. What stays undone still goes to the manager and the quality assurance lead.
        </p>
      </div>
      <Known oid={oid} leave={leave.data} today={me?.today ?? ''} />
      <LeaveForm key={leave.data.leaves.length} oid={oid} leave={leave.data} own={own} />
    </div>
  );
}

function Known({ oid, leave, today }: { oid: string; leave: PersonLeave; today: string }) {
  const toast = useToast();
  const end = useLeaveVerb(oid, (api, from: string) => api.endLeave({ params: { oid }, body: { from } }), () => toast({ text: 'Recorded.' }));
  if (leave.leaves.length === 0) return null;
  return (
    <section aria-labelledby="known" className={layout.stack}>
      <h2 id="known">Recorded</h2>
      {end.error && <ProblemNotice error={end.error} />}
      <ul className={layout.stack}>
        {leave.leaves.map((row) => (
          <li key={row.from} className={layout.row}>
            <span>{inWords(row)}</span>
            {row.until > today && (
              <PlainButton onClick={() => end.mutate(row.from)}>
                {row.from > today ? 'Remove' : 'Back from the next working day'}
                <span className="hidden"> ({inWords(row)})</span>
              </PlainButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function inWords({ from, until, cover, backOn }: LeaveRow): string {
  const span = from === until ? dayInWords(from) : `${dayInWords(from)} to ${dayInWords(until)}`;
  return `${span}, back on ${dayInWords(backOn)}. Cover: ${cover?.name ?? 'nobody'}.`;
}
