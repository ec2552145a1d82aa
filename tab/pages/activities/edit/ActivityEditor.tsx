import { useState } from 'react';
import { flushSync } from 'react-dom';
import { Link } from 'react-router';
import type { ActivityResource, ActivityWords } from '../../../../src/contract/activities';
import { activityKindNames, emptySection } from '../../../../src/contract/activityWords';
import { ErrorSummary } from '../../../components/ErrorSummary';
import { TextAreaField } from '../../../components/Fields';
import { fieldId } from '../../../components/FormField';
import layout from '../../../components/layout.module.css';
import { Notice } from '../../../components/Notice';
import { PageHeading } from '../../../components/PageHeading';
import { ConflictPanel } from '../../review/ConflictPanel';
import { SaveBar } from '../../review/SaveBar';
import { UnsavedGuard } from '../../review/UnsavedGuard';
import styles from '../activities.module.css';
import { answerInWords, answerName } from '../activityText';
import { AboutForm } from './AboutForm';
import { CasesForm } from './CasesForm';
import { pageOfCase } from './casePages';
import { FinishButton } from './FinishButton';
import { LinksField } from './LinksField';
import { SectionForm } from './SectionForm';
import { useWords } from './useWords';
import { Withdraw } from './Withdraw';

/** What each part of the page is given: the words, how to change them, and what is to be said beside a field. */
export interface EditContext {
  activity: ActivityResource;
  words: ActivityWords;
  set: (change: Partial<ActivityWords>) => void;
  field: (path: string) => { id: string; error: string | undefined; advice: readonly string[] };
}

/** An activity while it is written: everything typed is saved by itself, and what is missing shows once it was asked for. */
export function ActivityEditor({ activity }: { activity: ActivityResource }) {
  const saver = useWords(activity);
  const [asked, setAsked] = useState(0);
  const [page, setPage] = useState(0);
  const { reference, kind, form, missing, advice, reopenReason } = activity;
  const state = saver.state();
  const words = state.mine;
  const faults = asked > 0 ? missing : [];
  const context: EditContext = {
    activity,
    words,
    set: (change) => saver.handle({ type: 'edited', answers: { ...saver.state().mine, ...change } }),
    field: (path) => ({ id: fieldId(path), error: faults.find((fault) => fault.path === path)?.message, advice: advice.filter((each) => each.path === path).map(({ message }) => message) }),
  };
  // A case may stand on another page of the table: that one opens before its field is looked for.
  const openCase = (event: React.MouseEvent) => {
    const link = event.target instanceof HTMLElement ? event.target.closest('a') : null;
    const found = /^#field-cases-(\d+)-/.exec(link?.getAttribute('href') ?? '');
    if (found) flushSync(() => setPage(pageOfCase(Number(found[1]))));
  };
  return (
    <div className={`${layout.stack} ${layout.wide}`}>
      <UnsavedGuard saver={saver} />
      <PageHeading title={words.heading || 'Without a title'} caption={<><Link to="/activities">Activities</Link> · {activityKindNames[kind]} {reference}</>} prefix={faults.length > 0 ? 'Error: ' : ''} />
      <div onClickCapture={openCase}>
        <ErrorSummary key={asked} title="This activity is not complete" errors={faults.map(({ path, message }) => ({ message, to: fieldId(path) }))} />
      </div>
      {reopenReason && (
        <Notice title="This activity was opened again">
          <p className={styles.words}>{reopenReason}</p>
        </Notice>
      )}
      <ConflictPanel saver={saver} nameOf={(path) => answerName(path, form)} wordsOf={answerInWords} />
      <AboutForm {...context} />
      {form.columns.length > 0 && <CasesForm {...context} page={page} onPage={setPage} />}
      {form.sections.map((section) => (
        <SectionForm key={section.key} {...context} section={section} answers={words.sections[section.key] ?? { ...emptySection, strengths: [], areas: [], recommendations: [] }} />
      ))}
      <section className={`${layout.stack} ${layout.measure}`} aria-labelledby="outcome">
        <h2 id="outcome">Outcome</h2>
        <TextAreaField {...context.field('outcome')} label="What came of it?" hint="What people decided, and what is different already." rows={3} value={words.outcome} onChange={(outcome) => context.set({ outcome })} />
      </section>
      <LinksField {...context} />
      <Withdraw activity={activity} />
      <SaveBar state={state}>
        <FinishButton activity={activity} saver={saver} onMissing={() => setAsked((count) => count + 1)} />
      </SaveBar>
    </div>
  );
}
