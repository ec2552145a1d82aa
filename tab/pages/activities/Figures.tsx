import type { ActivityFigure } from '../../../src/contract/activities';
import { FEWEST_FOR_SHARE, partInWords } from '../../../src/contract/activityWords';
import { Facts } from '../../components/Facts';
import layout from '../../components/layout.module.css';
import { dayInWords, plural } from '../../words/dates';
import styles from './activities.module.css';

interface Props {
  figures: readonly (Omit<ActivityFigure, 'parts'> & { parts: readonly { code: string; label: string; count: number; share?: number | undefined }[] })[];
  cases: number;
}

/** What each column of the table comes to, with the number it is of; no percentage where the cases are too few for one. */
export function Figures({ figures, cases }: Props) {
  if (cases === 0 || figures.length === 0) return null;
  const few = figures.some(({ answered, parts }) => parts.length > 0 && answered < FEWEST_FOR_SHARE);
  return (
    <div className={layout.stack}>
      <h3>What the {plural(cases, 'case')} {cases === 1 ? 'comes' : 'come'} to</h3>
      <Facts facts={figures.map((figure) => [figure.title, <One key={figure.key} figure={figure} />])} />
      {few && <p className={layout.small}>A percentage of fewer than {FEWEST_FOR_SHARE} cases says more than is known, so none is given for them.</p>}
    </div>
  );
}

function One({ figure: { kind, answered, blank, parts, range } }: { figure: Props['figures'][number] }) {
  const words = (value: string) => (kind === 'date' ? dayInWords(value) : value);
  return (
    <ul className={styles.parts}>
      {parts.map((part) => (
        <li key={part.code}>
          {part.label}: {partInWords({ count: part.count, share: part.share }, answered)}
        </li>
      ))}
      {range && <li>{range.from === range.to ? words(range.from) : `${words(range.from)} to ${words(range.to)}`}</li>}
      {blank > 0 && <li>Not filled in: {blank}</li>}
    </ul>
  );
}
