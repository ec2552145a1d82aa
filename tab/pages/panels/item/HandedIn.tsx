import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { ApiError } from '../../../../src/contract/client';
import type { PanelItemResource, ReadingResource } from '../../../../src/contract/panels';
import type { TemplateResource } from '../../../../src/contract/templates';
import { ErrorSummary, type SummaryError } from '../../../components/ErrorSummary';
import layout from '../../../components/layout.module.css';
import { LeaveGuard } from '../../../components/LeaveGuard';
import { Notice } from '../../../components/Notice';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { useToast } from '../../../components/Toasts';
import { useItemStep } from '../../../queries/panels';
import { momentInWords } from '../../../words/dates';
import { focusLater } from '../focusLater';
import { OneReading } from './OneReading';
import { ReadingFields } from './ReadingFields';
import { errorsOf, inputOf } from './readingWords';

interface Props {
  item: PanelItemResource;
  template: TemplateResource;
  reading: ReadingResource;
  onRead: (part: string) => void;
}

/** Where the focus goes when a form of the reading is done with. */
export const OWN_READING = 'your-reading';

/** The person's own reading once it is in; it can be changed while the review is not decided, and is then marked. */
export function HandedIn({ item, template, reading, onRead }: Props) {
  const [changing, setChanging] = useState(false);
  if (changing) return <ChangeForm item={item} template={template} reading={reading} onRead={onRead} onEnd={() => (setChanging(false), focusLater(OWN_READING))} />;
  return (
    <div className={layout.stack}>
      <Notice tone="good" title={`You handed in your reading on ${momentInWords(reading.submittedAt)}`}>
        {reading.changedLateAt && <p>You changed it on {momentInWords(reading.changedLateAt)}, after you could see the others. It is marked so.</p>}
      </Notice>
      <OneReading item={item} reading={reading} />
      {item.abilities.read?.allowed && (
        <div>
          <Button onClick={() => setChanging(true)}>Change your reading</Button>
        </div>
      )}
    </div>
  );
}

function ChangeForm({ item, template, reading, onRead, onEnd }: Props & { onEnd: () => void }) {
  const toast = useToast();
  const [draft, setDraft] = useState(() => inputOf(reading));
  const [touched, setTouched] = useState(false);
  const [errors, setErrors] = useState<SummaryError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const { panelReference: reference, reviewReference: review } = item;
  const send = useItemStep<typeof draft>(
    (api, input) => api.submitReading({ params: { reference, review }, body: { revision: reading.revision, reading: input } }),
    () => {
      toast({ text: `Your reading of ${review} is changed.` });
      onEnd();
    },
  );
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    setAttempt((count) => count + 1);
    send.mutate(draft, { onError: (error) => setErrors(error instanceof ApiError ? errorsOf(error.problem.faults ?? []) : []) });
  };
  return (
    <form noValidate onSubmit={submit} className={layout.stack}>
      <LeaveGuard dirty={touched && !send.isPending && !send.isSuccess} />
      <ErrorSummary key={`${attempt} ${errors.length}`} errors={errors} title="Your reading is not complete" />
      {item.othersShown && (
        <Notice tone="warning" title="You can see the others’ readings now">
          <p>A reading may still be changed. What you change from here on is marked as changed after the others could be seen, for everybody on the panel and in its record.</p>
        </Notice>
      )}
      <ReadingFields
        item={item}
        template={template}
        reading={draft}
        onChange={(next) => {
          setTouched(true);
          setDraft(next);
        }}
        errorAt={(id) => errors.find(({ to }) => to === id)?.message}
        onRead={onRead}
      />
      {send.error && errors.length === 0 && <ProblemNotice error={send.error} />}
      <div className={layout.row}>
        <Button type="submit" appearance="primary" size="large" disabled={send.isPending}>
          {send.isPending ? 'Sending…' : 'Hand in the changed reading'}
        </Button>
        <Button size="large" onClick={onEnd}>
          Leave it as it was
        </Button>
      </div>
    </form>
  );
}
