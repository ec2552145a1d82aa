import { Link } from 'react-router';
import type { PicturesResource } from '../../../../src/contract/tracker';
import { RagTag } from '../../../components/RagTag';
import { ragNames } from '../../../words/labels';
import { monthInWords } from '../pointWords';
import { Behind } from './Behind';
import { MonthBars } from './MonthBars';
import { Picture } from './Picture';
import styles from './pictures.module.css';

type Month = PicturesResource['colours'][number];

/** From the bottom of a bar to its top: what presses most stands on the ground, where bars are compared. */
const drawn = ['red', 'amber', 'green'] as const;
const told = ['red', 'amber', 'green', 'blue'] as const;

/** How the open ones stood at the end of each month. */
export function ColoursPicture({ months }: { months: readonly Month[] }) {
  const most = Math.max(1, ...months.map(({ red, amber, green }) => red + amber + green));
  return (
    <Picture
      id="colours"
      title="Colours over the last twelve months"
      about="Open recommendations by their colour at the end of each month; of this month, today. What is over or tolerated is blue: it is in the table only."
      columns={['Month', ...told.map((rag) => ragNames[rag])]}
      rows={months.map((month) => ({ key: month.month, cells: [monthInWords(month.month), ...told.map((rag) => <Behind key={rag} count={month[rag]} point={`${rag}.${month.month}`} />)] }))}
    >
      <ul className={styles.legend}>
        {drawn.map((rag) => (
          <li key={rag} data-rag={rag}>
            <RagTag rag={rag} />
          </li>
        ))}
      </ul>
      <MonthBars months={months} most={most}>
        {(month) =>
          drawn.map((rag) =>
            month[rag] > 0 ? (
              <Link key={rag} to={`/tracker?behind=${rag}.${month.month}`} className={styles.piece} data-rag={rag} style={{ height: `${(100 * month[rag]) / most}%` }} title={`${month[rag].toLocaleString('en-GB')} ${rag}`}>
                <span className="hidden">
                  {month[rag].toLocaleString('en-GB')} {rag} at the end of {monthInWords(month.month)}
                </span>
              </Link>
            ) : null,
          )
        }
      </MonthBars>
    </Picture>
  );
}
