import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { EmptyState } from '../../components/EmptyState';
import { ErrorSummary } from '../../components/ErrorSummary';
import { fieldId } from '../../components/FormField';
import layout from '../../components/layout.module.css';
import { PageHeading } from '../../components/PageHeading';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { RadioField } from '../../components/RadioField';
import { useCalibrationSources, useCalibrationVerb } from '../../queries/calibration';
import { dayOf } from '../../words/dates';

const field = fieldId('review');

/** Which finished review an exercise is made of. */
export function NewCalibrationPage() {
  const sources = useCalibrationSources();
  const navigate = useNavigate();
  const [attempt] = useState(() => crypto.randomUUID());
  const [review, setReview] = useState<string>();
  const [tries, setTries] = useState(0);
  const start = useCalibrationVerb((api, chosen: string) => api.startCalibration({ body: { attempt: `${attempt.slice(0, 18)}-${chosen}`, review: chosen } }), ({ reference }) => void navigate(`/calibration/${reference}`));
  if (sources.isPending) return <PageSkeleton kind="form" label="Loading the finished reviews" />;
  if (!sources.data) return <ProblemNotice error={sources.error} what="list of finished reviews" onRetry={() => void sources.refetch()} />;
  const error = tries > 0 && !review ? 'Choose a review.' : undefined;
  const send = (event: React.FormEvent) => {
    event.preventDefault();
    setTries((count) => count + 1);
    if (review) start.mutate(review);
  };
  return (
    <form noValidate onSubmit={send} className={`${layout.stack} ${layout.wide} ${layout.measure}`}>
      <PageHeading title="Which review is it made of?" caption={<Link to="/calibration">Calibration</Link>} prefix={error ? 'Error: ' : ''} />
      <ErrorSummary key={tries} errors={error ? [{ message: error, to: field }] : []} />
      {sources.data.rows.length === 0 && (
        <EmptyState title="No review is finished yet">
          <p>An exercise is made of a review that is agreed, shared or closed, and that you did not write.</p>
        </EmptyState>
      )}
      {sources.data.rows.length > 0 && (
        <RadioField
          id={field}
          label="Finished reviews"
          hint="Those who take part never learn which one it is. You choose them, strike what would give the child away, and set the gold standard in the next step."
          error={error}
          value={review}
          onChange={setReview}
          choices={sources.data.rows.map(({ reference, theme, team, agreedAt, moderatedByPanel, usedIn }) => ({
            value: reference,
            label: reference,
            hint: [theme, team, agreedAt && `agreed on ${dayOf(agreedAt)}`, moderatedByPanel && 'decided by a panel', usedIn.length > 0 && `used in ${usedIn.join(', ')}`].filter(Boolean).join(' · '),
          }))}
        />
      )}
      {start.error && <ProblemNotice error={start.error} />}
      {sources.data.rows.length > 0 && (
        <div>
          <Button type="submit" appearance="primary" size="large" disabled={start.isPending}>
            {start.isPending ? 'Making the copy…' : 'Make an anonymised copy'}
          </Button>
        </div>
      )}
    </form>
  );
}
