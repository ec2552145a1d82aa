import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { BlindGrades, CalibrationResource } from '../../../src/contract/calibration';
import { isUnsaved } from '../../autosave/machine';
import { ErrorSummary } from '../../components/ErrorSummary';
import { fieldId } from '../../components/FormField';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/Notice';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useToast } from '../../components/Toasts';
import { useMe } from '../../queries/app';
import { useCalibrationVerb } from '../../queries/calibration';
import { dayInWords } from '../../words/dates';
import { type GradeCode, gradeNames } from '../../words/labels';
import { ConflictPanel } from '../review/ConflictPanel';
import { SaveBar } from '../review/SaveBar';
import { UnsavedGuard } from '../review/UnsavedGuard';
import { CopyReading } from './CopyReading';
import { GradeWithWords } from './GradeWithWords';
import { useBlindGrades } from './useBlindGrades';

/** Grades beside the text, section by section, without a sight of anybody else’s. */
export function GradeForm({ exercise }: { exercise: CalibrationResource }) {
  const saver = useBlindGrades(exercise);
  const toast = useToast();
  const today = useMe().data?.today ?? '';
  const [tries, setTries] = useState(0);
  const handIn = useCalibrationVerb((api, input: { revision: number; grades: BlindGrades }) => api.handInCalibration({ params: { reference: exercise.reference }, body: input }), () => toast({ text: 'Your grades are handed in.' }));
  const { mine } = saver.state();
  const missing = tries > 0 ? exercise.graded.filter(({ key }) => !mine[key]?.grade) : [];
  const errorOf = (key: string) => (missing.some((item) => item.key === key) ? 'Choose a grade.' : undefined);
  const send = async () => {
    setTries((count) => count + 1);
    if (exercise.graded.some(({ key }) => !mine[key]?.grade) || !(await saver.flush())) return;
    const { base } = saver.state();
    handIn.mutate({ revision: base.revision, grades: base.answers });
  };
  const field = (key: string) => (
    <GradeWithWords
      exercise={exercise}
      graded={key}
      path={`grades.${key}`}
      value={{ grade: mine[key]?.grade, words: mine[key]?.comment ?? '' }}
      error={errorOf(key)}
      wordsLabel="What makes you say so? (optional)"
      onChange={({ grade, words }) => saver.handle({ type: 'edited', answers: { ...mine, [key]: { grade, comment: words } } })}
    />
  );
  return (
    <>
      <Blind exercise={exercise} late={today > exercise.dueDay} />
      <ErrorSummary key={tries} errors={missing.map(({ key, title }) => ({ message: `Choose a grade for ${title}.`, to: fieldId(`grades.${key}`) }))} />
      <ConflictPanel saver={saver} nameOf={(path) => exercise.graded.find(({ key }) => path.startsWith(key))?.title ?? path} wordsOf={(value) => (typeof value === 'string' ? (gradeNames[value as GradeCode] ?? value) : '')} />
      <UnsavedGuard saver={saver} />
      <CopyReading parts={exercise.copy} beside={({ key }) => (exercise.graded.some((item) => item.key === key && !item.overall) ? field(key) : undefined)} />
      <section className={`${layout.card} ${layout.stack} ${layout.wide}`} aria-labelledby="overall">
        <h2 id="overall">Overall</h2>
        {exercise.graded.filter(({ key, overall }) => overall || !exercise.copy.some((part) => part.key === key)).map(({ key }) => <div key={key}>{field(key)}</div>)}
      </section>
      {handIn.error && <ProblemNotice error={handIn.error} />}
      <SaveBar state={saver.state()}>
        <Button appearance="primary" size="large" disabled={handIn.isPending || (isUnsaved(saver.state()) && saver.state().conflicts.length > 0)} onClick={() => void send()}>
          {handIn.isPending ? 'Handing in…' : 'Hand in my grades'}
        </Button>
      </SaveBar>
    </>
  );
}

function Blind({ exercise: { dueDay }, late }: { exercise: CalibrationResource; late: boolean }) {
  return (
    <Notice tone={late ? 'warning' : 'info'} title={late ? `This was due by ${dayInWords(dueDay)}. You can still hand in; it will say that it was late.` : `Grade it by yourself, by ${dayInWords(dueDay)}`}>
      <p>Names stand in square brackets as roles. If you think that you know whose review this is, tell a quality assurance lead before you go on.</p>
      <p>Nobody sees your grades before you hand them in and the exercise is closed, and you see nobody else’s. Once handed in, they stand.</p>
    </Notice>
  );
}
