import { Button, Checkbox } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { InadequateSteps } from '../../../src/contract/settings';
import { TextField } from '../../components/Fields';
import { FieldGroup, fieldId } from '../../components/FormField';
import layout from '../../components/layout.module.css';
import { PlainButton } from '../../components/PlainButton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useToast } from '../../components/Toasts';
import { useInadequateSteps, useSetInadequateSteps } from '../../queries/settings';
import { dayOf, plural } from '../../words/dates';

/** What an Inadequate overall grade starts by itself (domain.md §3.4): read by the office, set by the QA lead. */
export function InadequateGrade() {
  const steps = useInadequateSteps();
  const [changing, setChanging] = useState(false);
  if (!steps.data) return steps.error && <ProblemNotice error={steps.error} onRetry={() => void steps.refetch()} />;
  return (
    <section className={layout.stack} aria-labelledby="inadequate">
      <h2 id="inadequate">When an overall grade is Inadequate</h2>
      {changing ? <Form key={steps.data.revision} steps={steps.data} onDone={() => setChanging(false)} /> : <InWords steps={steps.data} onChange={() => setChanging(true)} />}
    </section>
  );
}

function InWords({ steps, onChange }: { steps: InadequateSteps; onChange: () => void }) {
  const { tell, panelPlace, reReviewMonths, updatedBy, updatedAt } = steps;
  const nothing = !tell && !panelPlace && reReviewMonths === 0;
  return (
    <>
      {nothing ? (
        <p>Nothing starts by itself.</p>
      ) : (
        <ul>
          {panelPlace && <li>A panel moderates the review, whatever the first-line check made of it.</li>}
          {tell && <li>The quality assurance leads and the heads of service are told once the grade is agreed.</li>}
          {reReviewMonths > 0 && <li>Another review of the child is asked for {plural(reReviewMonths, 'month')} later.</li>}
        </ul>
      )}
      {updatedBy && (
        <p className={layout.muted}>
          Set by {updatedBy.name} on {dayOf(updatedAt)}.
        </p>
      )}
      {steps.abilities.change?.allowed === true && (
        <div className={layout.row}>
          <PlainButton onClick={onChange}>Change what it starts</PlainButton>
        </div>
      )}
    </>
  );
}

function Form({ steps, onDone }: { steps: InadequateSteps; onDone: () => void }) {
  const toast = useToast();
  const [panelPlace, setPanelPlace] = useState(steps.panelPlace);
  const [tell, setTell] = useState(steps.tell);
  const [months, setMonths] = useState(String(steps.reReviewMonths));
  const save = useSetInadequateSteps(() => {
    toast({ text: 'From now on an Inadequate overall grade starts this.' });
    onDone();
  });
  const wrong = /^\d{1,2}$/.test(months.trim()) && Number(months) <= 24 ? undefined : 'Use a whole number of months from 0 to 24.';
  const [asked, setAsked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!wrong) save.mutate({ revision: steps.revision, tell, panelPlace, reReviewMonths: Number(months) });
  };
  return (
    <form noValidate onSubmit={submit} className={layout.stack}>
      <FieldGroup id={fieldId('inadequate')} label="What starts by itself?">
        <Checkbox label="A panel moderates the review" checked={panelPlace} onChange={(_, { checked }) => setPanelPlace(checked === true)} />
        <Checkbox label="The quality assurance leads and the heads of service are told" checked={tell} onChange={(_, { checked }) => setTell(checked === true)} />
      </FieldGroup>
      <TextField id={fieldId('reReviewMonths')} label="Months until another review of the child" hint="With 0 none is asked for." type="number" width="short" value={months} onChange={setMonths} error={asked ? wrong : undefined} />
      {save.error && <ProblemNotice error={save.error} />}
      <div className={layout.row}>
        <Button type="submit" appearance="primary" disabled={save.isPending}>
          {save.isPending ? 'Saving…' : 'Save'}
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </div>
    </form>
  );
}
