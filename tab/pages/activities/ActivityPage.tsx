import { useParams } from 'react-router';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useActivity } from '../../queries/activities';
import { ActivityEditor } from './edit/ActivityEditor';
import { ActivityReading } from './ActivityReading';

/** One activity: to be written by those who may, and to be read by everybody else who sees it. */
export function ActivityPage() {
  const { reference = '' } = useParams();
  const activity = useActivity(reference);
  if (activity.isPending) return <PageSkeleton kind="form" label="Loading the activity" />;
  if (!activity.data) return <ProblemNotice error={activity.error} what="activity" onRetry={() => void activity.refetch()} />;
  return activity.data.abilities.change?.allowed ? <ActivityEditor key={reference} activity={activity.data} /> : <ActivityReading activity={activity.data} />;
}
