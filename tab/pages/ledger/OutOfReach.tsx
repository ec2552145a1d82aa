import { Fragment } from 'react';
import { Link } from 'react-router';
import type { UnreachablePerson } from '../../../src/contract/ledger';
import { DataTable } from '../../components/DataTable';
import { Notice } from '../../components/Notice';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useUnreachable } from '../../queries/ledger';
import { dayInWords, plural } from '../../words/dates';
import styles from './LedgerPage.module.css';

const whys: Record<UnreachablePerson['why'], { what: string; todo: string }> = {
  neverMet: { what: 'Has never opened a chat with the app', todo: 'Ask them to open the app in Teams and to send it “hello”, or ask your administrator to install it for them.' },
  removed: { what: 'Has removed or blocked the app', todo: 'Ask them to add the app in Teams again. Until then, tell them yourself what waits.' },
};
const SHOWN = 6;

/** People whom the app cannot write to, what waits for them, and what to do about it. Nothing stands here when everybody can be reached. */
export function OutOfReach() {
  const unreachable = useUnreachable();
  if (unreachable.error) return <ProblemNotice error={unreachable.error} onRetry={() => void unreachable.refetch()} />;
  const people = unreachable.data?.people ?? [];
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="out-of-reach" className={styles.unreachable}>
      <Notice tone="warning">
        <h2 id="out-of-reach" className={styles.subheading}>
          {plural(people.length, 'person', 'people')} cannot be reached
        </h2>
        <p>The app had something to tell them in the last four weeks and could not. What waits for them stands in their “My work” too.</p>
      </Notice>
      <DataTable
        caption="People whom the app cannot reach"
        columns={['Who', 'Why', 'What waits', 'What to do']}
        rows={people.map((person) => ({
          key: person.oid,
          cells: [
            <span key="who">
              {person.name}
              {person.team && <span className={styles.error}> {person.team}</span>}
            </span>,
            `${whys[person.why].what}. ${plural(person.messages, 'message')} not delivered since ${dayInWords(person.since)}.`,
            <Waits key="waits" references={person.waits} />,
            whys[person.why].todo,
          ],
        }))}
      />
    </section>
  );
}

function Waits({ references }: { references: readonly string[] }) {
  if (references.length === 0) return <>Nothing any more</>;
  const more = references.length - SHOWN;
  return (
    <>
      {references.slice(0, SHOWN).map((reference, index) => (
        <Fragment key={reference}>
          {index > 0 && ', '}
          <span className={styles.when}>
            <Reference reference={reference} />
          </span>
        </Fragment>
      ))}
      {more > 0 && ` and ${more} more`}
    </>
  );
}

function Reference({ reference }: { reference: string }) {
  if (reference.startsWith('R-')) return <Link to={`/tracker/${reference}`}>{reference}</Link>;
  if (/^PIR-[\d-]+$/.test(reference)) return <Link to={`/reviews/${reference}`}>{reference}</Link>;
  return <>{reference}</>;
}
