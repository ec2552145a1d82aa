import { Button } from '@fluentui/react-components';
import { ApiError } from '../../../src/contract/client';
import type { ReportResource, ReportWords } from '../../../src/contract/reports';
import { TextAreaField, TextField } from '../../components/Fields';
import { fieldId } from '../../components/FormField';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/Notice';
import { ProblemNotice } from '../../components/ProblemNotice';
import { reportNow } from '../../queries/reports';
import { timeOf } from '../../words/dates';
import styles from './reports.module.css';
import type { WordsEditor } from './useReportWords';

const labels: Readonly<Record<keyof ReportWords, string>> = { heading: 'Title', opening: 'What do the figures mean?', closing: 'Closing remarks (optional)' };

interface Props {
  report: Pick<ReportResource, 'updatedAt'>;
  editor: WordsEditor;
  errorAt: (path: string) => string | undefined;
  /** Before it is sent. */
  onSave: () => void;
}

/** What people write in a report. */
export function WordsForm({ report: { updatedAt }, editor, errorAt, onSave }: Props) {
  const { words, set, dirty, contested, saving } = editor;
  const field = (path: keyof ReportWords) => ({ id: fieldId(path), label: labels[path], error: errorAt(path) });
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    onSave();
    if (dirty && contested.length === 0) void editor.save();
  };
  return (
    <form noValidate onSubmit={submit} className={`${layout.stack} ${layout.measure}`}>
      <TextField {...field('heading')} hint="What people will know it by." value={words.heading} onChange={(heading) => set({ heading })} />
      <TextAreaField {...field('opening')} hint="Say first what changed for children and families, then what worries you. Do not name a child." rows={6} value={words.opening} onChange={(opening) => set({ opening })} />
      <TextAreaField {...field('closing')} hint="What happens next, and who is asked to help." rows={3} value={words.closing} onChange={(closing) => set({ closing })} />
      <Refused editor={editor} />
      <div className={layout.row}>
        <Button type="submit" appearance="primary" size="large" disabled={saving.isPending || contested.length > 0}>
          {saving.isPending ? 'Saving…' : 'Save'}
        </Button>
        <span role="status">{dirty ? 'You have changes that are not saved.' : `Saved at ${timeOf(updatedAt)}.`}</span>
      </div>
    </form>
  );
}

/** Why it is not saved, where that is not said at a field. */
function Refused({ editor }: { editor: WordsEditor }) {
  const { contested, dirty, on, saving: { error }, keepMine, takeTheirs } = editor;
  if (contested.length > 0)
    return (
      <Notice tone="warning" live title="Somebody else changed the same words while you were writing">
        <p>What you typed is still in the form. It says now:</p>
        {contested.map((path) => (
          <div key={path}>
            <p className={styles.name}>{labels[path]}</p>
            <p className={styles.words}>{on[path] || 'Nothing written'}</p>
          </div>
        ))}
        <div className={layout.row}>
          <Button onClick={takeTheirs}>Take theirs</Button>
          <Button onClick={keepMine}>Keep mine, to save it next</Button>
        </div>
      </Notice>
    );
  if (reportNow(error))
    return dirty ? (
      <Notice tone="warning" live title="Somebody else saved this report while you were writing">
        <p>What they wrote in other fields has been loaded, and what you typed is still here. Save again.</p>
      </Notice>
    ) : null;
  const atFields = error instanceof ApiError && (error.problem.faults ?? []).length > 0;
  return error && !atFields ? <ProblemNotice error={error} /> : null;
}
