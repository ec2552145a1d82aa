import { Link } from 'react-router';
import type { PicturesResource } from '../../../../src/contract/tracker';
import { EmptyState } from '../../../components/EmptyState';
import layout from '../../../components/layout.module.css';
import { Notice } from '../../../components/Notice';
import { PageHeading } from '../../../components/PageHeading';
import { PageSkeleton } from '../../../components/PageSkeleton';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { useMe } from '../../../queries/app';
import { askPictures, useTrackerPictures } from '../../../queries/tracker';
import { dayInWords, plural } from '../../../words/dates';
import { ColoursPicture } from './ColoursPicture';
import { OverduePicture } from './OverduePicture';
import { RecurringPicture } from './RecurringPicture';
import { TimePicture } from './TimePicture';

export const ask = askPictures;

/** The few pictures that leaders need of the tracker, without anybody's name (domain.md §7); every number opens the rows behind it. */
export function PicturesPage() {
  const { seePictures: may, seeReports } = useMe().data?.abilities ?? {};
  const pictures = useTrackerPictures();
  return (
    <div className={layout.stack}>
      <PageHeading title="The tracker in pictures" caption={<Link to="/tracker">Back to the tracker</Link>}>
        {seeReports?.allowed && <Link to="/reports">Reports</Link>}
      </PageHeading>
      {may?.allowed === false && <Notice title="You cannot see this"><p>{may.sentence}</p></Notice>}
      {may?.allowed !== false && pictures.error && !pictures.data && <ProblemNotice error={pictures.error} onRetry={() => void pictures.refetch()} />}
      {may?.allowed !== false && pictures.isPending && <PageSkeleton kind="list" label="Loading the pictures" />}
      {pictures.data && <Pictures pictures={pictures.data} />}
    </div>
  );
}

function Pictures({ pictures }: { pictures: PicturesResource }) {
  const { today, visible, colours, overdue, toDone, toImpact, recurring } = pictures;
  if (visible === 0)
    return (
      <EmptyState title="There is nothing to count yet">
        <p>Recommendations enter the tracker when a review is agreed.</p>
      </EmptyState>
    );
  return (
    <>
      <p>
        {plural(visible, 'recommendation')} on {dayInWords(today)}, from every kind of activity. Press a bar, or a number in a table, to see what is behind it.
      </p>
      <ColoursPicture months={colours} />
      <OverduePicture teams={overdue} />
      <TimePicture
        id="to-done"
        title="Time to done"
        what="done"
        about="From the day on which it entered the tracker to the day on which it was signed off as done, by the month of the sign-off. Half of them took so many days or fewer."
        months={toDone}
        withDates
      />
      <TimePicture
        id="to-impact"
        title="Time to impact"
        what="impact"
        about="From the day on which it entered the tracker to the day on which somebody signed off what is different for the child or for families."
        months={toImpact}
      />
      <RecurringPicture themes={recurring} />
    </>
  );
}
