import { Checkbox } from '@fluentui/react-components';
import { FieldGroup, fieldId } from '../../components/FormField';
import layout from '../../components/layout.module.css';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useCalibrationCandidates } from '../../queries/calibration';
import styles from './calibration.module.css';

interface Props {
  reference: string;
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
  error: string | undefined;
}

/** Reviewers to choose; below, those who cannot be chosen, and why. */
export function Participants({ reference, chosen, onChange, error }: Props) {
  const candidates = useCalibrationCandidates(reference);
  if (candidates.isPending) return <PageSkeleton kind="list" label="Loading the reviewers" />;
  if (!candidates.data) return <ProblemNotice error={candidates.error} onRetry={() => void candidates.refetch()} />;
  const able = candidates.data.rows.filter(({ refusal }) => !refusal);
  const unable = candidates.data.rows.filter(({ refusal }) => refusal);
  const toggle = (oid: string, on: boolean) => onChange(on ? [...chosen, oid] : chosen.filter((other) => other !== oid));
  return (
    <>
      <FieldGroup id={fieldId('participants')} label="Reviewers" hint="Two or more. With three or more, each sees how many gave each grade, without names." error={error}>
        <div className={styles.people}>
          {able.map(({ oid, name, team, kind }) => (
            <Checkbox key={oid} checked={chosen.includes(oid)} onChange={(_, { checked }) => toggle(oid, checked === true)} label={`${name}, ${kind === 'external' ? 'external reviewer' : team}`} />
          ))}
          {able.length === 0 && <p>No reviewer can be chosen for this review.</p>}
        </div>
      </FieldGroup>
      {unable.length > 0 && (
        <details>
          <summary>Who cannot be chosen, and why</summary>
          <ul className={layout.small}>
            {unable.map(({ oid, name, refusal }) => (
              <li key={oid}>
                {name}: {refusal}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
