import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReportResource } from '../../../src/contract/reports';
import { Dialog } from '../../components/Dialog';
import { focusField } from '../../components/ErrorSummary';
import { fieldId } from '../../components/FormField';
import layout from '../../components/layout.module.css';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useToast } from '../../components/Toasts';
import { reportNow, useReportStep } from '../../queries/reports';
import { ChangedNotice } from './ChangedNotice';
import styles from './reports.module.css';
import type { WordsEditor } from './useReportWords';

interface Props {
  report: ReportResource;
  editor: WordsEditor;
  /** There is something to be filled in first: it shows at its fields from now on. */
  onMissing: () => void;
}

/** What is missing before a report can stand, and the step that makes it stand. */
export function PublishPart({ report, editor, onMissing }: Props) {
  const { missing, abilities } = report;
  const { looked, asking, stop, press, publish } = usePublishing(report, editor, onMissing);
  return (
    <section className={`${layout.stack} ${styles.offPaper}`} aria-labelledby="publish">
      <h2 id="publish">Publish</h2>
      {missing.length > 0 && (
        <>
          <p>Still missing before it can be published:</p>
          <ul>
            {missing.map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                <a href={`#${fieldId(path)}`} onClick={(event) => (event.preventDefault(), focusField(fieldId(path)))}>
                  {message}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {looked && <ChangedNotice looked={looked} report={report} />}
      {abilities.publish?.allowed ? (
        <div className={layout.row}>
          <Button appearance="primary" size="large" disabled={editor.saving.isPending} onClick={() => void press()}>
            Publish
          </Button>
          {editor.dirty && <span>Your words are saved first.</span>}
        </div>
      ) : (
        <p>{abilities.publish?.sentence ?? 'A QA lead publishes it.'}</p>
      )}
      {asking && (
        <Dialog
          title="Publish this report?"
          onClose={stop}
          actions={
            <>
              <Button onClick={stop}>Go on writing</Button>
              <Button appearance="primary" disabled={publish.isPending} onClick={() => publish.mutate(asking)}>
                {publish.isPending ? 'Publishing…' : 'Publish it'}
              </Button>
            </>
          }
        >
          <p>The figures are kept as they are now. Senior leaders can read it, and the channel is told.</p>
          {publish.error && !reportNow(publish.error) && <ProblemNotice error={publish.error} />}
        </Dialog>
      )}
    </section>
  );
}

/** Saves what is unsaved, says what is missing, and asks once. What is sent names the very figures that were looked at. */
function usePublishing(report: ReportResource, editor: WordsEditor, onMissing: () => void) {
  const { reference } = report;
  const toast = useToast();
  /** The report as it was looked at, once it turned out to be another one. */
  const [looked, setLooked] = useState<ReportResource>();
  const [asking, setAsking] = useState<ReportResource>();
  const stop = () => setAsking(undefined);
  const publish = useReportStep<ReportResource>(
    (api, { revision, stamp }) => api.publishReport({ params: { reference }, body: { revision, stamp } }),
    () => {
      stop();
      toast({ text: `${reference} is published.` });
    },
    (seen) => {
      stop();
      setLooked(seen);
    },
  );
  const press = async () => {
    setLooked(undefined);
    publish.reset();
    if (editor.contested.length > 0) return focusField(fieldId(editor.contested[0] ?? 'opening'));
    const now = editor.dirty ? await editor.save() : report;
    if (!now) return;
    if (now.missing.length > 0) onMissing();
    else if (now.stamp !== report.stamp) setLooked(report);
    else setAsking(now);
  };
  return { looked, asking, stop, press, publish };
}
