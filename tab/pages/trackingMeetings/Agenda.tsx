import { useState } from 'react';
import { Link } from 'react-router';
import type { TrackingMeetingResource } from '../../../src/contract/trackingMeetings';
import { DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { fieldId } from '../../components/FormField';
import layout from '../../components/layout.module.css';
import { RadioField } from '../../components/RadioField';
import { RagTag } from '../../components/RagTag';
import { dayInWords, dayOf, plural } from '../../words/dates';
import { groupRows, type Grouping } from './room/order';
import { reasonsInWords } from './trackingWords';
import styles from './trackingMeetings.module.css';

/** What the meeting would speak of if it began now: made from the tracker, each recommendation once. */
export function Agenda({ meeting: { agenda, beyond, next } }: { meeting: TrackingMeetingResource }) {
  const [grouping, setGrouping] = useState<Grouping>('reason');
  if (agenda.length === 0)
    return (
      <EmptyState title="Nothing would be on the agenda now">
        <p>Nothing that you can see in the tracker is overdue, due before {dayOf(next.startsAt)}, quiet for 30 days or waiting for sign-off.</p>
      </EmptyState>
    );
  return (
    <section className={layout.stack} aria-labelledby="agenda">
      <h2 id="agenda">Agenda: {plural(agenda.length, 'recommendation')}</h2>
      <p>As the tracker stands now. It is kept fresh until the meeting starts.{beyond > 0 && ` ${plural(beyond, 'more', 'more')} would be on it: these are the most pressing.`}</p>
      <RadioField
        id={fieldId('grouping')}
        label="Grouped by"
        inline
        value={grouping}
        onChange={setGrouping}
        choices={[
          { value: 'reason', label: 'Reason' },
          { value: 'owner', label: 'Owner' },
        ]}
      />
      {groupRows(agenda, grouping).map(({ title, rows }) => (
        <section key={title} className={layout.stack} aria-label={title}>
          <h3>
            {title}: {rows.length}
          </h3>
          <DataTable caption={title} columns={['Recommendation', 'Colour', 'Due', grouping === 'owner' ? 'Why' : 'Owner', ...(grouping === 'reason' ? ['Also'] : [])]} rows={rows.map((row) => ({ key: row.reference, cells: cellsOf(row, grouping) }))} />
        </section>
      ))}
    </section>
  );
}

function cellsOf({ reference, action, rag, dueDay, owner, reasons }: TrackingMeetingResource['agenda'][number], grouping: Grouping) {
  const also = reasons.length > 1 ? reasonsInWords(reasons.slice(1)) : '–';
  return [
    <div key="what" className={styles.what}>
      <Link to={`/tracker/${reference}`}>{reference}</Link>
      <span className={styles.small}>{action}</span>
    </div>,
    <RagTag key="rag" rag={rag} />,
    dueDay ? dayInWords(dueDay) : 'No date',
    ...(grouping === 'owner' ? [reasonsInWords(reasons)] : [owner || 'Nobody', also]),
  ];
}
