import { Link, useParams } from 'react-router';
import type { CalibrationResource } from '../../../src/contract/calibration';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/Notice';
import { PageHeading } from '../../components/PageHeading';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Tag } from '../../components/Tag';
import { useCalibration } from '../../queries/calibration';
import { dayInWords } from '../../words/dates';
import { calibrationStates } from './calibrationWords';
import { CopyReading } from './CopyReading';
import { GradeForm } from './GradeForm';
import { Preparing } from './Preparing';
import { Results } from './Results';
import { Running } from './Running';

/** One exercise: prepared and run by the QA lead, graded blind by those who take part. */
export function CalibrationPage() {
  const { reference = '' } = useParams();
  const found = useCalibration(reference);
  if (found.isPending) return <PageSkeleton kind="form" label="Loading the exercise" />;
  if (!found.data) return <ProblemNotice error={found.error} what="exercise" onRetry={() => void found.refetch()} />;
  const exercise = found.data;
  const { label, tone } = calibrationStates[exercise.state];
  return (
    <div className={`${layout.stack} ${layout.wide}`}>
      <PageHeading title={`Calibration exercise ${exercise.reference}`} caption={<Link to="/calibration">Calibration</Link>}>
        <Tag tone={tone}>{label}</Tag>
      </PageHeading>
      {exercise.lead ? <AsLead key={exercise.reference} exercise={exercise} /> : <AsParticipant key={exercise.reference} exercise={exercise} />}
    </div>
  );
}

function AsLead({ exercise }: { exercise: CalibrationResource }) {
  if (exercise.state === 'draft') return <Preparing exercise={exercise} />;
  return (
    <>
      {exercise.state === 'withdrawn' && (
        <Notice title="This exercise was withdrawn">
          <p>{exercise.lead?.withdrawReason}</p>
        </Notice>
      )}
      {exercise.results && <Results exercise={exercise} results={exercise.results} />}
      <Running exercise={exercise} />
    </>
  );
}

function AsParticipant({ exercise }: { exercise: CalibrationResource }) {
  const { results, own, state, dueDay } = exercise;
  if (results) return <Results exercise={exercise} results={results} />;
  if (own?.submittedAt)
    return (
      <>
        <Notice tone="good" title="You have handed in your grades">
          <p>They stand as they are. You see them beside the gold standard, and how others graded without their names, once the exercise is closed.</p>
          {own.late && <p>You handed in after {dayInWords(dueDay)}, and the exercise says so.</p>}
        </Notice>
        <CopyReading parts={exercise.copy} />
      </>
    );
  if (state === 'closed')
    return (
      <Notice title="This exercise was closed before you handed in">
        <p>The gold standard is shown only to those whose own grades were in, so that it can be used to grade blind again.</p>
      </Notice>
    );
  return <GradeForm key={exercise.reference} exercise={exercise} />;
}
