import type { TrackingMeetingResource } from '../../../../src/contract/trackingMeetings';
import { RadioField } from '../../../components/RadioField';
import { fieldId } from '../../../components/FormField';
import { Tag } from '../../../components/Tag';
import { outcomeNames } from '../trackingWords';
import { AnotherRow } from './AnotherRow';
import type { Grouping, RowGroup } from './order';
import styles from './room.module.css';
import type { Captures } from './useCaptures';

interface Props {
  meeting: TrackingMeetingResource;
  groups: readonly RowGroup[];
  grouping: Grouping;
  current: string;
  captures: Captures;
  onGrouping: (grouping: Grouping) => void;
  goTo: (reference: string) => void;
}

/** Every row in the order in which the meeting goes through them, with what came of each. */
export function RowList({ groups, grouping, current, captures, onGrouping, goTo }: Props) {
  return (
    <nav className={styles.list} aria-label="Rows of the agenda">
      <RadioField
        id={fieldId('grouping')}
        label="Grouped by"
        inline
        value={grouping}
        onChange={onGrouping}
        choices={[
          { value: 'owner', label: 'Owner' },
          { value: 'reason', label: 'Reason' },
        ]}
      />
      <div className={styles.scroll} tabIndex={0} role="group" aria-label="Rows">
        {groups.map(({ title, rows }) => (
          <section key={title} aria-label={title}>
            <h3>
              {title} <span className={styles.count}>{rows.length}</span>
            </h3>
            <ul>
              {rows.map(({ reference, outcome }) => (
                <li key={reference}>
                  <button type="button" className={styles.jump} aria-current={reference === current ? 'true' : undefined} onClick={() => goTo(reference)}>
                    <span>{reference}</span>
                    <State captures={captures} reference={reference} outcome={outcome} />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <AnotherRow goTo={goTo} />
    </nav>
  );
}

function State({ captures: { sending, drafts }, reference, outcome }: { captures: Captures; reference: string; outcome: TrackingMeetingResource['agenda'][number]['outcome'] }) {
  const state = sending.get(reference)?.state;
  if (state === 'held') return <Tag tone="danger">Not saved</Tag>;
  if (state) return <Tag tone="info">{state === 'sending' ? 'Saving' : 'Waiting'}</Tag>;
  if (drafts[reference]) return <Tag tone="warning">Not sent yet</Tag>;
  if (outcome === 'waiting') return null;
  return <Tag tone={outcomeNames[outcome].tone}>{outcomeNames[outcome].label}</Tag>;
}
