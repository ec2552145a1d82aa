import { Facts } from '../../../components/Facts';
import { dayInWords } from '../../../words/dates';
import { themeInWords } from '../../../words/themes';
import styles from './meeting.module.css';
import type { Proposal } from './recommendationWords';

/** A recommendation as it is worded. */
export function ProposalFacts({ proposal: { action, impact, doneWhen, experience, owner, ownerRole, dueDay, theme } }: { proposal: Proposal }) {
  return (
    <Facts
      facts={[
        ['Action', <span key="action" className={styles.words}>{action}</span>],
        ['Impact', <span key="impact" className={styles.words}>{impact}</span>],
        ['How we will know it is done', doneWhen || undefined],
        ['What children will experience', experience || undefined],
        ['By whom', (owner?.name ?? ownerRole) || undefined],
        ['By when', dayInWords(dueDay) || undefined],
        ['Theme', theme ? themeInWords(theme) : undefined],
      ]}
    />
  );
}
