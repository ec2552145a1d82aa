import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { TextField } from '../../../components/Fields';
import { fieldId } from '../../../components/FormField';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { useRecommendation } from '../../../queries/recommendations';
import { rowBeside, wrote } from './beside';
import { Row, type RowProps } from './Row';
import styles from './room.module.css';

const field = fieldId('another');

/** Somebody brings up what is not on the agenda. */
export function AnotherRow({ goTo }: { goTo: (reference: string) => void }) {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const reference = wrote(typed);
    setError(reference ? undefined : 'Write a reference such as R-2026-031.');
    if (!reference) return;
    setTyped('');
    goTo(reference);
  };
  return (
    <form noValidate onSubmit={submit} className={styles.another}>
      <TextField id={field} label="Another recommendation" hint="Its reference, such as R-2026-031." value={typed} onChange={setTyped} error={error} />
      <Button type="submit">Go to it</Button>
    </form>
  );
}

/** A row from outside the agenda, shown as large as those on it; it joins the list once something was said of it. */
export function RowBeside({ reference, ...props }: Omit<RowProps, 'row'> & { reference: string }) {
  const recommendation = useRecommendation(reference);
  if (recommendation.data) return <Row {...props} row={rowBeside(recommendation.data)} />;
  if (recommendation.error) return <ProblemNotice error={recommendation.error} />;
  return <p role="status">Loading {reference}</p>;
}
