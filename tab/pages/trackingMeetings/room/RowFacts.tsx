import type { RecommendationResource } from '../../../../src/contract/recommendations';
import { Facts } from '../../../components/Facts';
import { dayInWords, dayOf, plural } from '../../../words/dates';
import { levelNames, statusNames } from '../../../words/labels';
import styles from './room.module.css';

/** What the tracker says of it: as much as the room needs, and no child's name. */
export function RowFacts({ it }: { it: RecommendationResource }) {
  return (
    <div className={styles.facts}>
      <Facts
        facts={[
          ['Owner', it.owner || 'Nobody'],
          ['Due', dueInWords(it)],
          ['Status', `${statusNames[it.status]}. ${it.ragWhy}`],
          ['Intended impact', it.impact || undefined],
          ['Last update', [it.lastUpdateAt ? dayOf(it.lastUpdateAt) : 'None yet', it.progress].filter(Boolean).join(': ')],
          ['Evidence', it.evidence ? `${it.evidence}${it.evidenceDay ? ` (describes ${dayInWords(it.evidenceDay)})` : ''}` : undefined],
          ['Next step', it.nextStep || undefined],
          ['For', levelNames[it.level]],
        ]}
      />
    </div>
  );
}

/** A date that was moved says so, for ever. */
function dueInWords({ dueDay, firstDueDay, timesMoved }: RecommendationResource): string {
  if (!dueDay) return 'No date';
  return timesMoved === 0 ? dayInWords(dueDay) : `${dayInWords(dueDay)}, moved ${plural(timesMoved, 'time')}, first due ${dayInWords(firstDueDay)}`;
}
