import { Button, Checkbox } from '@fluentui/react-components';
import type { CalibrationResource } from '../../../src/contract/calibration';
import { ApiError } from '../../../src/contract/client';
import { ErrorSummary } from '../../components/ErrorSummary';
import { DateField } from '../../components/Fields';
import { FieldGroup, fieldId } from '../../components/FormField';
import layout from '../../components/layout.module.css';
import { LeaveGuard } from '../../components/LeaveGuard';
import { Notice } from '../../components/Notice';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useToast } from '../../components/Toasts';
import { useMe } from '../../queries/app';
import { ComparedCopy } from './ComparedCopy';
import { GoldForm } from './GoldForm';
import { Participants } from './Participants';
import { Withdraw } from './Running';
import { Strikes } from './Strikes';
import { useDraft } from './useDraft';

/** The QA lead reads the copy, strikes what is left, sets the gold standard, chooses who takes part, and sends it. */
export function Preparing({ exercise }: { exercise: CalibrationResource }) {
  const { reference } = exercise;
  const today = useMe().data?.today ?? '';
  const { draft, set, strike, dirty, save, send, readThrough, setReadThrough, sendIt } = useDraft(exercise);
  const toast = useToast();
  const faults = send.error instanceof ApiError ? (send.error.problem.faults ?? []) : [];
  const errorOf = (path: string) => faults.find((fault) => fault.path === path)?.message;
  const problem = save.error ?? (faults.length === 0 ? send.error : null);
  return (
    <>
      <LeaveGuard dirty={dirty} />
      <ReadThrough review={exercise.lead?.reviewReference ?? ''} />
      <ErrorSummary errors={faults.map(({ path, message }) => ({ message, to: fieldId(path.replace(/\.reason$/, '.words')) }))} />
      <Strikes strikes={draft.strikes} leftovers={exercise.lead?.leftovers ?? []} busy={save.isPending} onChange={strike} />
      <ComparedCopy parts={exercise.lead?.compared ?? []} />
      <GoldForm exercise={exercise} gold={draft.gold} errorOf={errorOf} onChange={(gold) => set({ gold })} />
      <section className={`${layout.stack} ${layout.wide} ${layout.measure}`} aria-labelledby="who">
        <h2 id="who">Who takes part, and by when</h2>
        <Participants reference={reference} chosen={draft.participants} onChange={(participants) => set({ participants })} error={errorOf('participants')} />
        <DateField id={fieldId('dueDay')} label="Grades are due by" min={today} value={draft.dueDay} onChange={(dueDay) => set({ dueDay })} error={errorOf('dueDay')} />
        <FieldGroup id={fieldId('readThrough')} label="Before you send it" error={errorOf('readThrough')}>
          <Checkbox checked={readThrough} onChange={(_, { checked }) => setReadThrough(checked === true)} label="I have read the copy from beginning to end, and it tells nobody who it is about" />
        </FieldGroup>
        {problem && <ProblemNotice error={problem} />}
        <div className={layout.row}>
          <Button appearance="primary" size="large" disabled={send.isPending || save.isPending} onClick={sendIt}>
            {send.isPending ? 'Sending…' : 'Send the exercise'}
          </Button>
          <Button size="large" disabled={!dirty || save.isPending} onClick={() => save.mutate(draft, { onSuccess: () => toast({ text: 'The draft is saved.' }) })}>
            {save.isPending ? 'Saving…' : 'Save the draft'}
          </Button>
          <Withdraw exercise={exercise} />
        </div>
      </section>
    </>
  );
}

/** What the app cannot do, and a person must. */
function ReadThrough({ review }: { review: string }) {
  return (
    <Notice tone="warning" title="A person must read this copy through before it is sent">
      <p>The app takes out the names, record numbers, dates of birth, addresses and other details that it knows of review {review}. It does not know the names of brothers and sisters, schools, friends or places, and an unusual event can give a child away without any name.</p>
      <p>Look also for words that give the reviewer’s grades away. The grades themselves, and the reasons for them, are not in the copy.</p>
    </Notice>
  );
}
