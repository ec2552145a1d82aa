import { Facts } from '../../../components/Facts';
import { dayInWords } from '../../../words/dates';
import { themeInWords } from '../../../words/themes';
import styles from './meeting.module.css';
import type { Proposal } from './recommendationWords';

/** A recommendation as it is worded. */
export function ProposalFacts({ proposal: { action, impact, owner, ownerRole, dueDay, theme } }: { proposal: Proposal }) {
  return (
    <Facts
      facts={[
        ['Action', <span key="action" className={styles.words}>{action}</span>],
        ['Impact', <span key="impact" className={styles.words}>{impact}</span>],
        ['By whom', (owner?.name ?? ownerRole) || undefined],
        ['By when', dayInWords(dueDay) || undefined],
        ['Theme', theme ? themeInWords(theme) : undefined],
      ]}
    />
  );
}
