import { Button } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '../../../../src/contract/client';
import type { PanelItemResource } from '../../../../src/contract/panels';
import type { TemplateResource } from '../../../../src/contract/templates';
import type { Autosaver } from '../../../autosave/autosaver';
import { refusal } from '../../../autosave/useAutosaver';
import type { ReadingInput } from '../../../../src/contract/panels';
import { ErrorSummary, type SummaryError } from '../../../components/ErrorSummary';
import layout from '../../../components/layout.module.css';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { useToast } from '../../../components/Toasts';
import { useApi } from '../../../queries/api';
import { panelKeys, readPanelsAgain } from '../../../queries/panels';
import { ConflictPanel } from '../../review/ConflictPanel';
import { SaveBar } from '../../review/SaveBar';
import { UnsavedGuard } from '../../review/UnsavedGuard';
import { focusLater } from '../focusLater';
import { OWN_READING } from './HandedIn';
import { ReadingFields } from './ReadingFields';
import { answeredOf, errorsOf, readingAnswerInWords, readingFieldName } from './readingWords';
import { currentOf, storedOf, useReading } from './useReading';

interface Props {
  item: PanelItemResource;
  template: TemplateResource;
  onRead: (part: string) => void;
}

/** A reading until it is handed in: saved by itself, and sent with what is missing at its places. */
export function ReadingForm({ item, template, onRead }: Props) {
  const saver = useReading(item);
  const { submit, errors, attempt, pending, trouble } = useHandIn(item, saver);
  const state = saver.state();
  const { answered, of } = answeredOf(state.mine, item.graded);
  return (
    <form
      noValidate
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <UnsavedGuard saver={saver} />
      <ErrorSummary key={attempt} errors={errors} title="Your reading is not complete" />
      <ConflictPanel saver={saver} nameOf={(path) => readingFieldName(path, item.graded)} wordsOf={readingAnswerInWords} />
      <ReadingFields item={item} template={template} reading={state.mine} onChange={(answers) => saver.handle({ type: 'edited', answers })} errorAt={(id) => errors.find(({ to }) => to === id)?.message} onRead={onRead} />
      {trouble && <ProblemNotice error={trouble} />}
      <SaveBar state={state}>
        <span className={layout.small}>
          {answered} of {of} answered
        </span>
        <Button type="submit" appearance="primary" size="large" disabled={pending}>
          {pending ? 'Handing in…' : 'Hand in your reading'}
        </Button>
      </SaveBar>
    </form>
  );
}

/** Saves what is unsaved, and hands in what is there. */
function useHandIn({ panelReference: reference, reviewReference: review }: PanelItemResource, saver: Autosaver<ReadingInput>) {
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const [errors, setErrors] = useState<SummaryError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [pending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<Error>();
  const submit = async () => {
    setPending(true);
    setTrouble(undefined);
    try {
      await saver.flush();
      const { base, mine, conflicts } = saver.state();
      if (conflicts.length > 0) return;
      const item = await api.submitReading({ params: { reference, review }, body: { revision: base.revision, reading: mine } });
      saver.handle({ type: 'saved', stored: storedOf(item), savedAt: item.reading?.submittedAt ?? '', spacing: 0 });
      queries.setQueryData(panelKeys.item(reference, review), item);
      toast({ text: `Your reading of ${review} is in.` });
      focusLater(OWN_READING);
      await readPanelsAgain(queries);
    } catch (error) {
      const faults = error instanceof ApiError ? (error.problem.faults ?? []) : [];
      setErrors(errorsOf(faults));
      if (error instanceof ApiError && error.problem.code === 'stale') saver.handle(refusal(error, currentOf));
      else if (faults.length === 0) setTrouble(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setAttempt((count) => count + 1);
      setPending(false);
    }
  };
  return { submit, errors, attempt, pending, trouble };
}
