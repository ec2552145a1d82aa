import type { PanelItemResource } from '../../../../src/contract/panels';
import layout from '../../../components/layout.module.css';
import { Tag } from '../../../components/Tag';
import { useMe } from '../../../queries/app';
import { momentInWords } from '../../../words/dates';
import { SpreadTable } from '../SpreadTable';
import styles from './item.module.css';
import { OneReading } from './OneReading';

/** What the other members made of it, once it may be seen; before that, that it may not. */
export function OthersReadings({ item }: { item: PanelItemResource }) {
  const me = useMe().data?.person.oid;
  const others = item.readings.filter(({ member, submittedAt }) => member.oid !== me && submittedAt);
  return (
    <section className={layout.stack} aria-labelledby="others">
      <h2 id="others">The others’ readings</h2>
      {!item.othersShown && <p>They open for you when you hand in yours, or when the chair opens the discussion. Nobody sees yours before that either.</p>}
      {item.othersShown && others.length === 0 && <p>Nobody else has handed in a reading yet.</p>}
      {item.othersShown && others.length > 0 && (
        <>
          <div className={styles.others}>
            {others.map((reading) => (
              <details key={reading.member.oid} className={layout.card}>
                <summary>
                  {reading.member.name} {reading.changedLateAt && <Tag tone="warning">Changed after the others could be seen, {momentInWords(reading.changedLateAt)}</Tag>}
                </summary>
                <OneReading item={item} reading={reading} />
              </details>
            ))}
          </div>
          {item.spreads.length > 0 && <h3>How far apart the grades are</h3>}
          {item.spreads.map((spread) => (
            <SpreadTable key={spread.key} spread={spread} graded={item.graded.find(({ key }) => key === spread.key)} />
          ))}
        </>
      )}
    </section>
  );
}
