import type { ReportResource } from '../../../src/contract/reports';
import { partNames, partNamesInWords } from '../../../src/contract/reportWords';
import { Notice } from '../../components/Notice';
import { inDigits } from '../../words/numbers';

/** It was not published, because it is not any more what was looked at: what is different now. */
export function ChangedNotice({ looked, report }: { looked: ReportResource; report: ReportResource }) {
  if (looked.stamp === report.stamp)
    return (
      <Notice tone="warning" live title="Somebody else changed this report while you were here">
        <p>It was not published. What it says now has been loaded: read it, then publish it.</p>
      </Notice>
    );
  const changed = partNames.filter((part) => looked.figures.counts[part] !== report.figures.counts[part]);
  return (
    <Notice tone="warning" live title="The figures have changed since you looked">
      <p>It was not published. The figures above are the new ones: see whether your words still fit them, then publish it.</p>
      {changed.length === 0 && <p>The totals are the same. Other recommendations are behind them, or they stand elsewhere in the tables.</p>}
      {changed.length > 0 && (
        <ul>
          {changed.map((part) => (
            <li key={part}>
              {partNamesInWords[part]}: {inDigits(report.figures.counts[part])}, was {inDigits(looked.figures.counts[part])}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
