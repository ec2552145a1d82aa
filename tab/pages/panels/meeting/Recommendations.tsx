import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { PanelItemResource } from '../../../../src/contract/panels';
import { levelNames } from '../../../words/labels';
import { agreementKeys, agreementNames, everyReading } from '../item/readingWords';
import { emptyProposal, type Proposal, type RecommendationOnPanel, recommendationsOf } from './recommendationWords';
import styles from './meeting.module.css';
import { RecommendationCard } from './RecommendationCard';
import { RecommendationForm } from './laterForms';

/** Every recommendation: the reviewer's and those that the panel adds, each with what is decided on it. */
export function Recommendations({ item }: { item: PanelItemResource }) {
  const all = recommendationsOf(item);
  const decided = all.filter(({ decision }) => decision).length;
  return (
    <section className={styles.block} aria-labelledby="recommendations">
      <h3 id="recommendations">
        Recommendations: {decided} of {all.length} decided
      </h3>
      <Opinions item={item} />
      {all.length === 0 && <p>The reviewer made none.</p>}
      {all.map((recommendation, index) => (
        <RecommendationCard key={recommendation.id} item={item} recommendation={recommendation} number={index + 1} />
      ))}
      <Add item={item} />
    </section>
  );
}

/** What the members said of the recommendations and of the feedback as a whole. */
function Opinions({ item }: { item: PanelItemResource }) {
  const readings = everyReading(item);
  if (readings.length === 0) return null;
  return (
    <details>
      <summary>What the members say of feedback and recommendations</summary>
      <ul className={styles.comments}>
        {readings.flatMap((reading) =>
          agreementKeys.map((key) => {
            const { agrees, comment } = reading[key];
            return agrees === undefined ? null : (
              <li key={`${reading.member.oid} ${key}`}>
                <strong>{reading.member.name}:</strong> {(agrees ? agreementNames[key].said : agreementNames[key].unsaid).toLowerCase()}
                {comment && <p className={styles.words}>{comment}</p>}
              </li>
            );
          }),
        )}
      </ul>
    </details>
  );
}

function Add({ item }: { item: PanelItemResource }) {
  const [adding, setAdding] = useState<{ id: string; level: RecommendationOnPanel['level'] }>();
  if (!item.abilities.decide?.allowed) return null;
  if (adding)
    return (
      <div className={styles.card}>
        <h4>A recommendation {levelNames[adding.level].toLowerCase()} that the panel adds</h4>
        <RecommendationForm item={item} id={adding.id} level={adding.level} kind="added" start={emptyProposal satisfies Proposal} onEnd={() => setAdding(undefined)} />
      </div>
    );
  return (
    <div className={styles.row}>
      <Button onClick={() => setAdding({ id: crypto.randomUUID(), level: 'child' })}>Add a recommendation for this child</Button>
      <Button onClick={() => setAdding({ id: crypto.randomUUID(), level: 'service' })}>Add a recommendation for the service</Button>
    </div>
  );
}
