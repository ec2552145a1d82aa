import type { UpdateResource } from '../../../src/contract/recommendations';
import { Timeline } from '../../components/Timeline';
import { dayInWords, momentInWords } from '../../words/dates';
import { flagNames, originNames, ragNames, statusNames, updateKindNames } from '../../words/labels';
import styles from './RecommendationPanel.module.css';

/** Everything that was ever said of it, newest first. Nothing here can be changed. */
export function UpdateHistory({ updates, away }: { updates: readonly UpdateResource[]; away: boolean }) {
  if (updates.length === 0 && !away) return null;
  return (
    <section aria-labelledby="updates">
      <h3 id="updates">History</h3>
      {away ? <p>Microsoft 365 is not answering, so the history cannot be shown just now. Nothing of it is lost: open this again in a minute.</p> : null}
      <Timeline
        entries={updates.map((update) => ({
          key: update.key,
          title: update.kind === 'update' ? `${statusNames[update.status]}, ${flagNames[update.flag].toLowerCase()}` : updateKindNames[update.kind],
          when: [momentInWords(update.at), update.by.name, update.origin === 'system' && update.by.name ? '' : originNames[update.origin], `shown as ${ragNames[update.rag].toLowerCase()}`].filter(Boolean).join(', '),
          body: <Said update={update} />,
        }))}
      />
    </section>
  );
}

function Said({ update }: { update: UpdateResource }) {
  const facts: [string, string][] = [
    ['New due date', update.kind === 'dueDateMoved' ? dayInWords(update.dueDay) : ''],
    ['Reason', update.reason],
    ['Agreed by', update.agreedBy],
    ['Progress', update.progress],
    ['Impact', update.impactAchieved],
    ['Evidence', update.evidence && `${update.evidence}${update.evidenceDay ? ` (describes ${dayInWords(update.evidenceDay)})` : ''}`],
  ];
  const said = facts.filter(([, text]) => text !== '');
  if (said.length === 0) return null;
  return (
    <dl className={styles.said}>
      {said.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
