import type { PicturesResource } from '../../../../src/contract/tracker';
import { RagTag } from '../../../components/RagTag';
import { ragNames } from '../../../words/labels';
import { inDigits } from '../../../words/numbers';
import { monthInWords } from '../pointWords';
import { Behind } from './Behind';
import { MonthBars } from './MonthBars';
import { Picture } from './Picture';
import styles from './pictures.module.css';

type Month = PicturesResource['colours'][number];

const drawn = ['red', 'amber', 'green'] as const;
const told = ['red', 'amber', 'green', 'blue'] as const;

/** How the open ones stood at the end of each month: a row of bars for each colour, all to one scale. */
export function ColoursPicture({ months }: { months: readonly Month[] }) {
  const most = Math.max(1, ...months.flatMap((month) => drawn.map((rag) => month[rag])));
  return (
    <Picture
      id="colours"
      title="Colours over the last twelve months"
      about="Open recommendations by their colour at the end of each month; of this month, today. What is over or tolerated is blue: it is in the table only."
      columns={['Month', ...told.map((rag) => ragNames[rag])]}
      rows={months.map((month) => ({ key: month.month, cells: [monthInWords(month.month), ...told.map((rag) => <Behind key={rag} count={month[rag]} point={`${rag}.${month.month}`} />)] }))}
    >
      {drawn.map((rag) => (
        <div key={rag} className={styles.colour}>
          <h3>
            <RagTag rag={rag} />
          </h3>
          <MonthBars months={months} rag={rag} most={most} sizeOf={(month) => month[rag]} behind={({ month, [rag]: count }) => ({ point: `${rag}.${month}`, said: `${inDigits(count)} ${rag} at the end of ${monthInWords(month)}` })} />
        </div>
      ))}
    </Picture>
  );
}
