import type { ModerationRecord } from '../../../../src/contract/panels';
import layout from '../../../components/layout.module.css';
import { Tag } from '../../../components/Tag';
import { levelNames } from '../../../words/labels';
import { recommendationDecisionInWords } from '../../panels/meeting/meetingWords';
import { ProposalFacts } from '../../panels/meeting/ProposalFacts';
import styles from './moderation.module.css';

/** What became of each recommendation; the reviewer's words stay beside the panel's. */
export function RecommendationsOfRecord({ decisions }: { decisions: ModerationRecord['recommendationDecisions'] }) {
  if (decisions.length === 0) return null;
  return (
    <section className={layout.stack} aria-labelledby="recommendations">
      <h2 id="recommendations">Recommendations</h2>
      {decisions.map((decision, index) => (
        <section key={decision.id} className={`${layout.card} ${layout.stack}`} aria-labelledby={`decision-${index}`}>
          <div className={layout.row}>
            <h3 id={`decision-${index}`}>{decision.original?.action ?? decision.final?.action}</h3>
            <Tag>{levelNames[decision.level]}</Tag>
          </div>
          <p>
            <strong>{recommendationDecisionInWords(decision)}</strong>
            {decision.reason && `. ${decision.reason}`}
          </p>
          {decision.kind === 'amended' && decision.original && decision.final && (
            <div className={styles.versions}>
              <div>
                <h4>The reviewer’s words</h4>
                <ProposalFacts proposal={decision.original} />
              </div>
              <div>
                <h4>The panel’s words</h4>
                <ProposalFacts proposal={decision.final} />
              </div>
            </div>
          )}
          {decision.kind !== 'amended' && (decision.final ?? decision.original) && <ProposalFacts proposal={(decision.final ?? decision.original) as NonNullable<typeof decision.final>} />}
        </section>
      ))}
    </section>
  );
}
